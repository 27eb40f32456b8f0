import {h} from '../../../common/dom.js';
import {clock} from '../format.js';

const TEXTS = {
  pending: () => '正在保存…',
  saved: ({at}) => `已自动保存 ${clock(at)}`,
  retrying: () => '未能保存，正在重试；请不要关闭此页。',
  conflict: () => '另一窗口已保存较新的内容，本窗口暂停自动保存。请到表单上方选择保留哪一份。',
  refused: ({message}) => `未能保存：${message}`
};

/** The line that tells whether what was typed is safe. */
export class SaveState {
  constructor() {
    this.element = h('div', {class: 'xj-save-state', role: 'status'});
  }

  tell(event) {
    this.element.textContent = TEXTS[event.state](event);
    this.element.className = `xj-save-state xj-${event.state}`;
  }
}
