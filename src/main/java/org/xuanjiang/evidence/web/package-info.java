/** Uploading, looking at and removing evidence over HTTP. */
package org.xuanjiang.evidence.web;
