import {h} from '../../../common/dom.js';
import {text} from '../format.js';
import {Block} from './block.js';

/** Acts, oldest first. */
export function historyList(entries) {
  return h('ol', {class: 'xj-history'}, entries.map(entry => h('li', {},
    h('time', {datetime: entry.at}, text(entry.at)), h('b', {}, entry.personName), h('span', {}, entry.act),
    entry.opinion && h('p', {}, entry.opinion))));
}

/** Who did what when, and what they said about it. */
export class History extends Block {
  get empty() {
    return !(this.content || []).length;
  }

  render() {
    return [this.heading('办理过程'), historyList(this.content || [])];
  }
}
