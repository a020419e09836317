/**
 * The helpers that TypeScript writes into the head of every CommonJS file it compiles, once for all
 * of them: the build takes them out of the protocol's files and puts this in their place.
 */
export function __createBinding(target, module, name, as = name) {
  Object.defineProperty(target, as, { enumerable: true, get: () => module[name] });
}

export function __exportStar(module, exports) {
  for (const name in module) {
    // Assigned, not bound: a file may go on to export something of its own by that name.
    if (name !== 'default' && !Object.hasOwn(exports, name)) exports[name] = module[name];
  }
}

/** Some thirty files ask for the editor's API, which has 300 names. */
const namespaces = new Map();

export function __importStar(module) {
  if (module?.__esModule) return module;
  const known = namespaces.get(module);
  if (known) return known;
  const namespace = { default: module };
  namespaces.set(module, namespace);
  // One by one and unread: an editor's API may refuse the reading of what is not to be had.
  for (const name in module) if (name !== 'default') __createBinding(namespace, module, name);
  return namespace;
}

export function __importDefault(module) {
  return module?.__esModule ? module : { default: module };
}
