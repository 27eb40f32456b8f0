import {h} from '../../../common/dom.js';
import {text} from '../format.js';
import {Block} from './block.js';

const KINDS = {ADDED: '新增', REMOVED: '删除', CHANGED: '修改'};

/** Differences between two versions. */
export function changeList(changes) {
  return h('ul', {class: 'xj-changes'}, changes.map(change => h('li', {},
    h('span', {class: `xj-tag xj-${String(change.kind).toLowerCase()}`}, KINDS[change.kind] || change.kind),
    h('b', {}, change.what),
    text(change.before) && h('del', {}, text(change.before)),
    text(change.after) && h('ins', {}, text(change.after)))));
}

/** What differs from the version that was last reviewed. */
export class Changes extends Block {
  get empty() {
    return !(this.content || []).length;
  }

  render() {
    return [this.heading('与上一版的差异'), changeList(this.content || [])];
  }
}
