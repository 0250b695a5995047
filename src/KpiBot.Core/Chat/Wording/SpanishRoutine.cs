using KpiBot.Routine;

namespace KpiBot.Chat.Wording;

/// <summary>Spanish.</summary>
internal static class SpanishRoutine
{
    public static RoutineTexts Texts { get; } = new()
    {
        MayNot = "No puedes cambiar eso aquí: pídelo a un administrador de este espacio.",
        Added = line => $"Anotado: {line}",
        SayDone = number => $"Estará en el próximo resumen de este canal. Di \"hecho {number}\" cuando esté listo.",
        NoAction = number => number.Length == 0 ? "Esa acción ya no está." : $"Este canal no tiene la acción {number}. Di \"acciones\" para verlas.",
        Actions = "Acciones de este canal",
        NoActions = "Este canal no tiene acciones abiertas.",
        HowToAct = "Di qué hay que hacer, para cuándo y quién lo hace: \"acción: llamar a Acme antes del viernes @ana\".",
        DoneButton = number => $"Hecho {number}",
        AddButton = "Nueva acción",
        Kept = "Guardado para el próximo resumen de este canal; no se escribe nada en el CRM.",
        HowToSay = "Di sobre qué es, y luego qué: \"comentario sobre la campaña Feria de otoño: los leads eran demasiado pequeños\". Valen leads, campañas, segmentos y mensajes.",
        FeedbackButton = "Dar comentarios",
        WhatToDo = "¿Qué hay que hacer?",
        WhoDoesIt = "¿Quién lo hace?",
        ByWhen = "¿Para cuándo?",
        AboutWhat = "¿Sobre qué?",
        WhichOne = "¿Cuál? (vacío: todos)",
        WhatToSay = "¿Qué dices?",
        Kind = on => on switch
        {
            FeedbackOn.Lead => "leads",
            FeedbackOn.Campaign => "campañas",
            FeedbackOn.Segment => "segmentos",
            FeedbackOn.Message => "mensajes",
        },
        Watching = (kpis, quarter) => $"El resumen de este canal sigue en {quarter}: {kpis}.",
        HowToWatch = "Di qué indicadores seguir este trimestre: \"seguir: tasa de ganancia, CAC\".",
        Linked = owner => $"Ahora eres {owner}: \"mi pipeline\" y \"mis leads sin contacto\" son los tuyos. Tu dirección no se guardó.",
        LinkedOther = (user, owner) => $"Desde ahora, {user} es {owner}.",
        NotLinked = user => $"Ningún responsable de los datos corresponde por sí solo a tu dirección. Un administrador puede vincularte: \"vincular {user} = nombre como en el CRM\".",
        NoOwner = name => $"Los datos no tienen un único responsable {name}: escribe el nombre como en el CRM.",
        Unlinked = "Ya no estás vinculado a ningún responsable.",
        WhoAreYou = "¿Qué responsable del CRM eres? Di \"vincúlame\" una vez, y tu dirección se compara con los nombres de los responsables.",
        Untouched = (all, shown) => $"Tus leads sin contacto después de su plazo: {all}. Los {shown} que más esperan:",
        NoneUntouched = "Ninguno de tus leads espera más allá de su plazo.",
        NoFollowUp = "Aún no hay un plazo de seguimiento acordado: \"sla: seguimiento en 4 horas hábiles\".",
    };
}
