package org.xuanjiang.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The hash tree of RFC 6962 over chain heads in the order of their chains. */
final class MerkleTree {

    private MerkleTree() {
    }

    static String root(HashAlgorithm algorithm, List<ChainHead> heads) {
        if (heads.isEmpty()) {
            throw new IllegalArgumentException("nothing to sign");
        }
        return subtree(algorithm, sorted(heads).stream().map(head -> leaf(algorithm, head)).toList());
    }

    /** What must be known besides this head to compute the root, from the leaf upwards. */
    static List<Step> path(HashAlgorithm algorithm, List<ChainHead> heads, ChainHead head) {
        var sorted = sorted(heads);
        var steps = new ArrayList<Step>();
        addPath(algorithm, sorted.stream().map(one -> leaf(algorithm, one)).toList(), sorted.indexOf(head), steps);
        return steps;
    }

    /** The root that follows from this head and the path to it. */
    static String root(HashAlgorithm algorithm, ChainHead head, List<Step> path) {
        var hash = leaf(algorithm, head);
        for (var step : path) {
            hash = step.isLeft() ? node(algorithm, step.hash(), hash) : node(algorithm, hash, step.hash());
        }
        return hash;
    }

    /**
     * One step up the tree.
     *
     * @param isLeft the hash stands to the left of what is known already
     */
    record Step(boolean isLeft, String hash) {
    }

    private static void addPath(HashAlgorithm algorithm, List<String> leaves, int index, List<Step> steps) {
        if (leaves.size() > 1) {
            var left = leftLeaves(leaves.size());
            if (index < left) {
                addPath(algorithm, leaves.subList(0, left), index, steps);
                steps.add(new Step(false, subtree(algorithm, leaves.subList(left, leaves.size()))));
            } else {
                addPath(algorithm, leaves.subList(left, leaves.size()), index - left, steps);
                steps.add(new Step(true, subtree(algorithm, leaves.subList(0, left))));
            }
        }
    }

    private static List<ChainHead> sorted(List<ChainHead> heads) {
        return heads.stream().sorted(Comparator.comparing(ChainHead::chain).thenComparing(ChainHead::seq)).toList();
    }

    private static String leaf(HashAlgorithm algorithm, ChainHead head) {
        return algorithm.hash(HashAlgorithm.Domain.LEAF, head.bytes());
    }

    /** The largest power of two below the number of leaves. */
    private static int leftLeaves(int leaves) {
        return Integer.highestOneBit(leaves - 1);
    }

    private static String node(HashAlgorithm algorithm, String left, String right) {
        return algorithm.hash(HashAlgorithm.Domain.NODE, HexFormat.of().parseHex(left), HexFormat.of().parseHex(right));
    }

    private static String subtree(HashAlgorithm algorithm, List<String> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        var left = leftLeaves(leaves.size());
        return node(algorithm, subtree(algorithm, leaves.subList(0, left)), subtree(algorithm, leaves.subList(left, leaves.size())));
    }
}
