import { useEffect, useRef, useState, type RefObject } from 'react';

/** The drawn width of an element's svg: assumed at build and measured once it is on a page. It moves labels, never the layout. */
export function useWidth(assumed: number): [RefObject<SVGLineElement | null>, number] {
  const ref = useRef<SVGLineElement>(null);
  const [width, setWidth] = useState(assumed);
  useEffect(() => {
    const area = ref.current?.ownerSVGElement;
    if (!area) return undefined;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? assumed) || assumed));
    watch.observe(area);
    return () => watch.disconnect();
  }, [assumed]);
  return [ref, width];
}
