import type { PictureKind } from '../../webview/messages.ts';

/** What the page takes from the window that it opens in. */
export interface PageSurroundings {
  /** Addresses of the page's two files, and what its policy calls the place they come from. */
  readonly script: string;
  readonly styles: string;
  readonly source: string;
  readonly language: string;
  readonly translations: Readonly<Record<string, string>> | undefined;
  readonly t: (message: string) => string;
}

/**
 * The page of a picture: its script by nonce, its style sheet as a file, and nothing else. No word of
 * a draft or a source is in it; those are sent, and written as text.
 */
export function picturePage(
  kind: PictureKind,
  title: string,
  { script, styles, source, language, translations, t }: PageSurroundings,
): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source}; img-src blob:`;
  const button = (id: string, label: string) => `<button id="${id}">${escaped(label)}</button>`;
  const isTimeline = kind === 'timeline';
  const buttons = [
    ...(isTimeline
      ? [
          button('zoom-in', t('Zoom In')),
          button('zoom-out', t('Zoom Out')),
          button('fit-draft', t('Fit the Draft')),
          button('fit-all', t('Show All')),
        ]
      : []),
    button('save-svg', t('Export SVG…')),
    button('save-png', t('Export PNG…')),
  ].join('');
  const keys = isTimeline
    ? t(
        'Arrow keys move, Enter goes to the place, C to what contradicts it, + and - zoom; so does the wheel with Ctrl.',
      )
    : t('Arrow keys move, Enter goes to the place.');
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(styles)}">
</head>
<body data-picture="${kind}" data-l10n="${escaped(JSON.stringify(translations ?? {}))}">
<main>
<h1 id="heading">${escaped(title)}</h1>
<p id="summary" role="status"></p>
<div id="toolbar" role="toolbar" aria-label="${escaped(title)}">${buttons}</div>
<div id="frame"><svg id="picture" role="group" aria-labelledby="heading" aria-describedby="keys"><title></title><desc id="keys">${escaped(keys)}</desc></svg></div>
<p id="details"></p>
<details id="list"><summary>${escaped(t('As a list'))}</summary><div></div></details>
</main>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}
