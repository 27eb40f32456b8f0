/** Working days and the one clock of the program. */
package org.xuanjiang.calendar;
