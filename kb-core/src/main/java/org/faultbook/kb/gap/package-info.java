/** Questions that nothing answered, and the cases that were drafted from them. */
@NullMarked
package org.faultbook.kb.gap;

import org.jspecify.annotations.NullMarked;
