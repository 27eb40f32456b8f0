import {button, h} from '../../../common/dom.js';
import {ROOT} from '../../../common/place.js';
import {text} from '../format.js';

const KILO = 1024;
// Enough to compare by eye; the whole hash stands in the dialog and in the dossier.
const SHOWN_OF_HASH = 16;

/** 3.4 MB */
export function length(bytes) {
  if (bytes < KILO * KILO) return `${Math.max(1, Math.round(bytes / KILO))} KB`;
  return `${(bytes / KILO / KILO).toFixed(1).replace(/\.0$/, '')} MB`;
}

export function address(file, part) {
  return `${ROOT}/api/evidence/${encodeURIComponent(file.id)}/${part}`;
}

/** The picture as large as the screen allows; everything about the file beside it. */
function enlarge(file) {
  const close = button('关闭', () => dialog.close(), {class: 'xj-button xj-primary'});
  const dialog = h('dialog', {class: 'xj-dialog xj-large-picture', 'aria-label': file.name},
    h('img', {src: address(file, 'large'), alt: file.title || file.name}),
    h('p', {}, [file.title, file.name, `${file.typeName}，${length(file.size)}`, file.takenAt && `拍摄于${text(file.takenAt)}`]
      .filter(Boolean).join('　')),
    h('p', {class: 'xj-hash'}, `校验码 ${file.sha256}`),
    h('div', {class: 'xj-dialog-actions'}, save(file, '下载'), close));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

export function save(file, label) {
  return h('a', {class: 'xj-button', href: address(file, 'content'), download: file.name}, label);
}

/** The small picture that opens the large one, or the kind of the file in its place. */
export function preview(file) {
  if (!file.picture) return h('span', {class: 'xj-file-kind'}, file.typeName);
  return h('button', {type: 'button', class: 'xj-small-picture', 'aria-label': `放大查看${file.name}`, onclick: () => enlarge(file)},
    h('img', {src: address(file, 'small'), alt: '', loading: 'lazy'}));
}

/** Name, length and hash. */
export function facts(file) {
  return [h('b', {class: 'xj-file-name'}, file.name), ...details(file)];
}

/** What stands beside a name. */
export function details(file) {
  return [
    h('span', {class: 'xj-hint'}, `${file.typeName}，${length(file.size)}`),
    h('span', {class: 'xj-hash', title: file.sha256}, `校验码 ${file.sha256.slice(0, SHOWN_OF_HASH)}…`)
  ];
}
