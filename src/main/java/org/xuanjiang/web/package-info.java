/** What all HTTP endpoints share: signing in, answers to refusals, limits. */
package org.xuanjiang.web;
