package org.xuanjiang.carboncopy;

/** What may be copied: a plan or an article, with the unit whose people may see it. */
record CopiedCase(String id, String kindName, String unitId) {
}
