/** What a fault case is about: equipment scopes, and the installed units. */
@NullMarked
package org.faultbook.kb.equipment;

import org.jspecify.annotations.NullMarked;
