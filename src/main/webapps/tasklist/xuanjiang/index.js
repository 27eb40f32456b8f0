import {start} from '../../common/start.js';
import {elements} from './form/elements.js';
import pages from './pages/index.js';

Object.entries(elements).forEach(([name, element]) => customElements.define(name, element));

// The Tasklist starts when this module has been evaluated.
await start();

export default pages;
