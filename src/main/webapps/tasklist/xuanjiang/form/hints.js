import {h} from '../../../common/dom.js';
import {Block} from './block.js';

/** Things worth a look; never a reproach and never a block. */
export class Hints extends Block {
  get empty() {
    return !(this.content || []).length;
  }

  render() {
    return h('ul', {class: 'xj-hints'}, (this.content || []).map(hint => h('li', {}, hint)));
  }
}
