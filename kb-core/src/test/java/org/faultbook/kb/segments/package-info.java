@NullMarked
package org.faultbook.kb.segments;

import org.jspecify.annotations.NullMarked;
