/**
 * Files that support a report, and those that something else keeps: taken in block by block, examined, freed from what says where a picture was taken, kept once
 * by the hash of their bytes. Knows neither sessions nor tasks beyond their ids.
 */
package org.xuanjiang.evidence;
