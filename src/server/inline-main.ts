export { startInBrowser } from './browser-server.ts';
