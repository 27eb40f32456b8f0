/** What those who watch over a campaign see, at any moment of it: figures, open items, registers. Reads; writes only its own urgings. */
package org.xuanjiang.supervision;
