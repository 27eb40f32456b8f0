import {elements} from './form/elements.js';
import {comeBack, takeOverSignOut} from './session.js';
import pages from './pages/index.js';

comeBack();
takeOverSignOut();
Object.entries(elements).forEach(([name, element]) => customElements.define(name, element));

export default pages;
