/** Tells the trail what the engine writes. */
package org.xuanjiang.audit.workflow;
