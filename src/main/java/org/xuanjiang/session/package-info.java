/**
 * What was promised and what was held: obligations frozen from the approved plan, lecture sessions with their
 * preparation and report, workers' concerns, sampled checks.
 */
package org.xuanjiang.session;
