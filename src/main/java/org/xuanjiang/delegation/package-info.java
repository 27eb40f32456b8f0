/** A task in other hands than those in which it lies: deputies, passing on, consulting, countersigning. */
package org.xuanjiang.delegation;
