/** Urging as the engine's tasks show it. */
package org.xuanjiang.supervision.workflow;
