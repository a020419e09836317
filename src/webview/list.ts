import { t } from './l10n.ts';
import type { FromPicture } from './messages.ts';
import type { Picture } from './picture.ts';

/** The picture in words, for whoever reads better than looks; written only while it is open. */
export function fillList(
  details: HTMLDetailsElement,
  picture: Picture,
  send: (message: FromPicture) => void,
): { refresh(): void } {
  const body = details.querySelector('div')!;
  const refresh = (): void => {
    body.replaceChildren();
    if (!details.open) return;
    for (const { name, marks } of picture.rows) {
      const heading = document.createElement('h2');
      heading.textContent = name;
      const list = document.createElement('ul');
      for (const mark of marks) {
        const item = document.createElement('li');
        item.append(`${mark.label} `);
        for (const { label, message } of mark.ways) {
          const button = document.createElement('button');
          button.textContent = label;
          button.addEventListener('click', () => {
            send(message);
          });
          item.append(button, ' ');
        }
        list.append(item);
      }
      if (marks.length === 0) {
        const item = document.createElement('li');
        item.textContent = t('nothing dated');
        list.append(item);
      }
      body.append(heading, list);
    }
  };
  details.addEventListener('toggle', refresh);
  return { refresh };
}
