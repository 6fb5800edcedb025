import { useEffect } from "react";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { actorsPlace, useActorsPlace } from "./actors-place.ts";
import { ContextScreen } from "./context-screen.tsx";
import { RegisterScreen } from "./register-screen.tsx";
import { SameScreen } from "./same-screen.tsx";

/** The section of actors: the register, names in context, or the review of those who may be the same. */
export function ActorsScreen() {
  const { shows, context } = useActorsPlace();
  const status = useWorkbenchQuery("project.status", {});
  const projectId = status.data?.project?.projectId ?? null;
  useEffect(() => {
    if (projectId !== null) actorsPlace.enter(projectId);
  }, [projectId]);
  if (shows === "same") return <SameScreen />;
  if (shows === "context") {
    return <ContextScreen key={`${context.actorId} ${context.names.join("\n")}`} asked={context} />;
  }
  return <RegisterScreen />;
}
