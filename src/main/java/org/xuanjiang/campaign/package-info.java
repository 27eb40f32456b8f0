/** A notice put to work: what is to be held, by whom and until when. */
package org.xuanjiang.campaign;
