import {h} from '../../../common/dom.js';
import {ROOT} from '../../../common/place.js';
import {Block} from './block.js';

/** Files that may be fetched, each with a note; nothing where there are none. */
export class Links extends Block {
  get empty() {
    return !(this.content || []).length;
  }

  render() {
    return h('ul', {class: 'xj-lines'}, (this.content || []).map(({label, note, address}) =>
      h('li', {}, h('a', {href: ROOT + address, download: true}, label), h('span', {class: 'xj-hint'}, `（${note}）`))));
  }
}
