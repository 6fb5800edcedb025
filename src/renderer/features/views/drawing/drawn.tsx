import type { Shape } from "./shape.ts";
import { pathOf } from "./svg-text.ts";

const FACES = { ui: "var(--font-ui)", read: "var(--font-read)" } as const;

function ink(shape: Exclude<Shape, { kind: "words" }>) {
  return {
    fill: shape.fill === undefined ? "none" : `var(--${shape.fill})`,
    ...(shape.stroke === undefined
      ? {}
      : { stroke: `var(--${shape.stroke})`, strokeWidth: shape.width ?? 1 }),
    ...(shape.dash === undefined ? {} : { strokeDasharray: shape.dash.join(" ") }),
    ...(shape.opacity === undefined ? {} : { opacity: shape.opacity }),
    strokeLinejoin: "round" as const,
  };
}

function DrawnShape({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case "rect":
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={Math.max(0, shape.w)}
          height={shape.h}
          rx={shape.radius ?? 0}
          {...ink(shape)}
        />
      );
    case "circle":
      return <circle cx={shape.x} cy={shape.y} r={shape.r} {...ink(shape)} />;
    case "line":
      return <path d={pathOf(shape.points, shape.closed === true)} {...ink(shape)} />;
    case "words":
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontFamily={FACES[shape.face ?? "ui"]}
          fontWeight={shape.weight ?? 400}
          textAnchor={shape.anchor ?? "start"}
          fill={`var(--${shape.fill})`}
          style={{ unicodeBidi: "plaintext" }}
          {...(shape.turn === undefined ? {} : { transform: `rotate(${shape.turn} ${shape.x} ${shape.y})` })}
        >
          {shape.words}
        </text>
      );
  }
}

/** Shapes inside an `svg`, in the colours of the theme. They never change places among themselves. */
export function Drawn({ shapes }: { readonly shapes: readonly Shape[] }) {
  return shapes.map((shape, index) => <DrawnShape key={index} shape={shape} />);
}
