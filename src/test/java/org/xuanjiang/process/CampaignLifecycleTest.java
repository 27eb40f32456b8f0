package org.xuanjiang.process;

/** On the embedded default. */
class CampaignLifecycleTest extends CampaignLifecycle {
}
