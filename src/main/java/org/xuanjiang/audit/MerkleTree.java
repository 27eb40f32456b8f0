package org.xuanjiang.audit;

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
        var leaves = heads.stream().sorted(Comparator.comparing(ChainHead::chain).thenComparing(ChainHead::seq))
            .map(head -> algorithm.hash(HashAlgorithm.Domain.LEAF, head.bytes())).toList();
        return subtree(algorithm, leaves);
    }

    private static String subtree(HashAlgorithm algorithm, List<String> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        // The largest power of two below the number of leaves.
        var left = Integer.highestOneBit(leaves.size() - 1);
        return algorithm.hash(HashAlgorithm.Domain.NODE, HexFormat.of().parseHex(subtree(algorithm, leaves.subList(0, left))),
            HexFormat.of().parseHex(subtree(algorithm, leaves.subList(left, leaves.size()))));
    }
}
