/**
 * Understands a read manual: what it is and which equipment it is for, its troubleshooting rows as entries of cases, and
 * all of it as passages that can be cited.
 */
@NullMarked
package org.faultbook.indexer.manual;

import org.jspecify.annotations.NullMarked;
