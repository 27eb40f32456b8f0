import {h} from '../../../common/dom.js';
import {Block} from './block.js';
import {facts, preview, save} from './file-list.js';

/** Files that support a report, for whoever reads it: pictures small, and large at a click. */
export class Files extends Block {
  get empty() {
    return this.content === null || this.content === undefined;
  }

  render() {
    const files = this.content || [];
    if (!files.length) return h('p', {class: 'xj-none'}, '暂无。');
    return h('ul', {class: 'xj-files'}, files.map(file => h('li', {},
      preview(file),
      h('div', {class: 'xj-file-facts'}, file.title && h('span', {}, file.title), facts(file)),
      h('div', {class: 'xj-file-acts'}, save(file, '下载')))));
  }
}
