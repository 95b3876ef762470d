/** Cases listed by words and by what they are about, with how many there are of everything there is to choose. */
@NullMarked
package org.faultbook.kb.listing;

import org.jspecify.annotations.NullMarked;
