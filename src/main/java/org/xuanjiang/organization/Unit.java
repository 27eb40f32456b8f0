package org.xuanjiang.organization;

/**
 * An addressee of the notice; the engine knows it as a tenant of the same id.
 *
 * @param id        for example {@code yuanzhou}
 * @param name      full name, for example 固原市原州区总工会
 * @param shortName for lists and account names, for example 原州区总工会
 */
public record Unit(String id, String name, String shortName, UnitKind kind) {
}
