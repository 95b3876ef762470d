@NullMarked
package org.faultbook.kb.text;

import org.jspecify.annotations.NullMarked;
