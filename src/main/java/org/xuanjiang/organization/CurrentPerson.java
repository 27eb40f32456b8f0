package org.xuanjiang.organization;

/** Who is acting in the present request. */
public interface CurrentPerson {

    /** @throws NotSignedIn when nobody is */
    Person get();
}
