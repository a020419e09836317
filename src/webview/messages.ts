/** What the extension and its pictures say to each other: plain shapes, no code that runs. */
import type { Range } from 'vscode-languageserver';
import type { SourcePlace, SupportMapResult, TimelineResult } from '../server/protocol/index.ts';

export type PictureKind = 'timeline' | 'supportMap';
export type PictureFormat = 'svg' | 'png';

/** From the extension. `draft` is the name of the draft; without one there is nothing to draw. */
export type ToPicture =
  | { kind: 'timeline'; draft: string; picture: TimelineResult }
  | { kind: 'supportMap'; draft: string; picture: SupportMapResult }
  | { kind: 'noDraft' }
  | { kind: 'export'; format: PictureFormat };

/** From the picture. The content is SVG's text, or PNG's bytes in base64. */
export type FromPicture =
  | { kind: 'ready' }
  | { kind: 'goToDraft'; range: Range }
  | { kind: 'goToSource'; place: SourcePlace }
  | { kind: 'save'; format: PictureFormat; content: string };
