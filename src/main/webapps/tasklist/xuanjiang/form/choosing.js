import {h} from '../../../common/dom.js';
import {length} from './file-list.js';

/** What a file input lets people choose. @param accepted kinds of files as the server tells them, here and below */
export function acceptOf(accepted) {
  return accepted.flatMap(kind => [...kind.mediaTypes, ...kind.endings.map(ending => `.${ending}`)]).join(',');
}

/** What may be uploaded, for people to read before they choose. */
export function acceptedLines(accepted) {
  return accepted.map(kind => h('li', {}, `${kind.name}：${kind.endings.join('、')}，每个不超过 ${length(kind.maxBytes)}`));
}

/** What can be told of a file here already, before a single byte has travelled; null when nothing speaks against it. */
export function refusalOf(file, accepted) {
  const ending = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase();
  const kind = accepted.find(({endings}) => endings.includes(ending)) || accepted.find(({mediaTypes}) => mediaTypes.includes(file.type));
  if (!kind) return `不能上传这种文件。可以上传：${accepted.flatMap(({endings}) => endings).join('、')}。`;
  if (!file.size) return '这是一个空文件，请检查后重新选择。';
  if (file.size > kind.maxBytes) return `单个${kind.name}不能超过 ${length(kind.maxBytes)}，这个有 ${length(file.size)}，请压缩或者截取后再上传。`;
  return null;
}

/** How far a transfer has come, as a person reads it. */
export function stateOf(file, {received, waiting}) {
  const percent = `${Math.floor(100 * received / file.size)}%`;
  if (waiting) return `网络不通，已传 ${percent}，恢复后自动续传`;
  return received === file.size ? '已传完，正在检查' : `已传 ${percent}`;
}
