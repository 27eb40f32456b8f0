/** Forms and steps of summing up, as the models know them. */
package org.xuanjiang.summary.workflow;
