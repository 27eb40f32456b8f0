/** The button 催办. */
package org.xuanjiang.nudge.web;
