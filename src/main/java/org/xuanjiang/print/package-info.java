/** Pages to print and to keep: HTML templates in which every text is escaped, and PDF with fonts of its own. Knows no feature. */
package org.xuanjiang.print;
