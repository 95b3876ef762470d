/** Whose knowledge it is and who acted. */
@NullMarked
package org.faultbook.kb.access;

import org.jspecify.annotations.NullMarked;
