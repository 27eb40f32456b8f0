/** The supervisor's page and its exports over HTTP. */
package org.xuanjiang.supervision.web;
