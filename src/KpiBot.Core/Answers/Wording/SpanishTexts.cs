using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Answers.Wording;

/// <summary>Spanish.</summary>
public sealed record SpanishTexts : Texts
{
    private static readonly string[] Weekdays = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];

    /// <summary>The texts.</summary>
    public static SpanishTexts Instance { get; } = new();

    /// <inheritdoc/>
    public override Language Language => Language.Spanish;

    public override string By(string dimension) => $"por {dimension}";
    public override string Each(Grain grain) => grain switch
    {
        Grain.Day => "por día",
        Grain.Week => "por semana",
        Grain.Month => "por mes",
        Grain.Bimester => "por bimestre",
        Grain.Quarter => "por trimestre",
        Grain.FourMonths => "por cuatrimestre",
        Grain.Half => "por semestre",
        Grain.Year => "por año",
    };
    public override string Without(string values) => $"sin {values}";
    public override string Or(string first, string last) => $"{first} o {last}";
    public override string ToDate(string period) => $"{period}, hasta ahora";
    public override string Defaulted(string period) => $"{period} (no se indicó período)";
    public override string Variant(string variant) => variant switch
    {
        "period" => "por período",
        "value" => "por importe",
        "paid" => "solo canales de pago",
        "lagged" => "costo desfasado por el ciclo de ventas",
        "gross_profit" => "sobre la ganancia bruta",
        _ => variant,
    };
    public override string NoValue => "sin valor";
    public override string Parts(string numerator, string denominator) => $"{numerator} de {denominator}";

    public override string Hours(string number) => Counted(number, "hora", "horas");
    public override string Days(string number) => Counted(number, "día", "días");
    public override string Months(string number) => Counted(number, "mes", "meses");
    public override string PerDay(string money) => $"{money} por día";
    public override string Points(string number) => Counted(number, "punto", "puntos");
    public override string PercentagePoints(string number) => $"{number} p.p.";

    public override string Compared(string period, string value, string change) => Ended($"En comparación con {period}: era {value}, {change}");
    public override string ComparedWithNothing(string period) => $"No hay valor en {period} para comparar.";
    public override string Up(string change) => $"sube {change}";
    public override string Down(string change) => $"baja {change}";
    public override string Unchanged => "sin cambios";
    public override string SmallSample(string low, string high) => $"Menos de 30 registros: la tasa real puede estar en cualquier punto entre {low} y {high} (95 % de confianza).";
    public override string Projection(string low, string high) => $"El 80 % de los resultados posibles queda entre {low} y {high}.";
    public override string LeftOut(string reasons) => $"Quedaron fuera: {reasons}.";
    public override string Unusual(string unit, string value, string low, string high) => $"Fuera de lo común: {unit} con {value}; por lo anterior se esperaba entre {low} y {high}.";
    public override string CountedBy(string date) => $"Se cuenta por: {date}.";
    public override string DaysCounted(string days, string zone, string? date) => date is null ? $"Días: {days} ({zone})." : $"Días: {days} ({zone}), por {date}.";
    public override string AsOf(string sources) => $"Datos hasta {sources}.";
    public override string MoreRows(string count) => $"… y {count} más.";
    public override string LatestOf(string shown, string all) => $"Se muestran los últimos {shown} de {all}.";
    public override string SmallRows => "* menos de 30 registros: muy pocos para decir que es el mejor o el peor.";
    public override string NoRows => "No hay nada que listar aquí.";

    public override string NoRecords(string subject) => $"No hubo nada de esto con qué calcular en este período: {subject}. Pruebe un período más largo o menos filtros.";
    public override string StageNotRecorded(string stage) => $"Ninguna fuente conectada registra cuándo un lead pasa a: {stage}. Asigne esa fecha en la importación, o el significado de la etapa en la configuración del espacio de trabajo.";
    public override string NotConnected(string subject) => $"No está conectado: {subject}. Importe un archivo con esos datos (kpibot import).";
    public override string NotAgreed(string setting) => $"Aún no acordado en este espacio de trabajo: {setting}. Defínalo en el bloque workspace de un mapeo o impórtelo.";
    public override string NoAmounts => "Ninguno de estos registros tiene un importe utilizable. Complete los importes en el CRM o conecte tipos de cambio.";
    public override string TargetReached => "La meta ya está alcanzada: no queda nada por cubrir.";
    public override string Unlimited => "No se perdió ningún cliente en este período; no hay límite que calcular.";
    public override string HistoryTooShort => "Un pronóstico necesita al menos 90 días de negocios ganados antes de hoy, y tantos días como faltan hasta el final del período pedido: pida un final más cercano.";
    public override string NoValueBecause(string reason) => $"Aquí no hay valor ({reason}).";

    public override string Definition(string name, string definition) => $"{name}: {definition}";
    public override string CanBeCutBy(string dimensions) => $"Se puede ver por: {dimensions}.";
    public override string Variants(string variants) => $"Variantes: {variants}.";
    public override string DefaultPeriod(DefaultPeriod period) => period switch
    {
        KpiBot.Kpis.DefaultPeriod.QuarterToDate => "Si no se indica período: este trimestre hasta hoy.",
        KpiBot.Kpis.DefaultPeriod.LastTwelveMonths => "Si no se indica período: los últimos 12 meses completos.",
        KpiBot.Kpis.DefaultPeriod.Today => "Si no se indica período: hoy.",
        KpiBot.Kpis.DefaultPeriod.WholeQuarter => "Si no se indica período: este trimestre completo.",
    };
    public override string BasisOf(Basis basis, string datedBy) => basis switch
    {
        Basis.Period => "Base: lo que ocurrió en el período.",
        Basis.Cohort when datedBy == "active_at_start" => "Base: quien ya era cliente al inicio del período, seguido hasta su final.",
        Basis.Cohort => "Base: lo que empezó en el período, seguido hasta hoy.",
        Basis.Snapshot => "Base: la situación en el último día del período.",
    };
    public override string NeverCounted(string reasons) => $"Quedan fuera, con su número en cada respuesta, los registros: {reasons}.";
    public override string CountsNewBusiness => "Donde los negocios tienen tipo, solo cuentan los negocios nuevos.";
    public override string DeletedNeverCounts => "Lo que se eliminó o se fusionó en la fuente no cuenta.";
    public override string Published(string ranges) => $"Publicado por otros, como orientación y no veredicto (las definiciones difieren): {ranges}.";
    public override string NothingPublished(string kpi) => $"Aquí no se conoce ningún rango publicado de {kpi}. Lo que más dice es su propio pasado: pida la evolución o compare con el año pasado.";
    public override string PublishedFor(PublishedFor whom) => whom switch
    {
        Insights.PublishedFor.B2B => "en B2B",
        Insights.PublishedFor.Saas => "en software B2B",
        Insights.PublishedFor.SmallCustomers => "con clientes pequeños",
        Insights.PublishedFor.LargeCustomers => "con clientes grandes",
        Insights.PublishedFor.TopQuarter => "en el mejor cuartil",
    };
    public override string FreshnessOf(string source, string instant) => $"{source}: datos hasta {instant}.";
    public override string Skipped(string source, string count, string kind) => $"{source}: la última importación no pudo leer {count} filas de {kind}.";
    public override string NewestChanges(string source, string streams) => $"{source}: último cambio en {streams}.";
    public override string NewestOf(string source, string instant) => $"{source}, último cambio {instant}";
    public override string Incomplete(string sources) => $"Datos incompletos: {sources}. \"¿Hasta cuándo llegan los datos?\" dice qué falta.";
    public override string Suspect(string source, string kind, string since) => $"{source}: datos incompletos. Desde {since} hay mucho menos de {kind} que antes; no se evalúa ninguna alerta hasta que vuelvan o un administrador lo acepte.";
    public override string Unread(string source, string stream, string? since) => since is null ? $"{source}: datos incompletos. No se pudo leer {stream}." : $"{source}: datos incompletos. No se pudo leer {stream} desde {since}.";
    public override string Missing(string source, string count, string stream) => $"{source}: datos incompletos. Faltan {count} de {stream} que la fuente cuenta.";
    public override string NothingImported => "Todavía no se importó nada en este espacio de trabajo. Empiece con: kpibot import MAPPING.json";
    public override string Overview(string period) => $"Cómo vamos, {period}, frente a los mismos días del período anterior:";
    public override string Help => "Pregunte por leads, conversión, pipeline, ingresos, ciclo de ventas, retención, CAC, LTV y más: un número, a lo largo del tiempo, por canal o vendedor, comparado con otro período, o qué significa.";
    public override string Examples => "Por ejemplo:";
    public override Roll<string> ExampleQuestions { get; } = ["tasa de éxito por región el trimestre pasado", "cuántos leads por mes este año", "CAC por canal frente al trimestre pasado"];
    public override string Records(string name, string shown, string all) => $"{name}: {shown} de {all} registros, los más recientes primero";
    public override string RankedRecords(string name, string shown, string all, bool largest) => $"{name}: {shown} de {all} registros, {(largest ? "el mayor" : "el menor")} importe primero";
    public override string FurtherRecords(string name, string first, string last, string all) => $"{name}: {first}–{last} de {all} registros, los más recientes primero";
    public override string NoRecordsBehind => "No hay registros detrás de este número.";
    public override string NothingToExplain => "No hay un valor anterior para explicar la variación.";
    public override string OnlyRevenueForecast(string kpi) => $"Por ahora solo los ingresos tienen pronóstico, no {kpi}. Pregunte por el pronóstico de ingresos, o por {kpi} a lo largo del tiempo.";
    public override string OnTarget(string target) => $"La meta de {target} se cumple con exactitud.";
    public override string OffTarget(string target, string difference, bool isGood) => isGood ? $"La meta de {target} se cumple: {difference}." : $"La meta de {target} no se cumple: {difference}.";
    public override string Attained(string attained, string target) => $"Se alcanzó {attained} de la meta de {target}.";

    public override string MayBeChance => "Con tan pocos registros en ambos lados, el azar ya suele bastar para una diferencia de este tamaño.";
    public override string CannotBeSplit => "Esta cifra no es suma ni parte de sus registros (es una mediana, por ejemplo), así que su variación no se puede repartir entre ellos con exactitud. Mire los desgloses.";
    public override string NothingStandsOut => "Nada destaca: ningún grupo pesó en la variación mucho más que su tamaño.";
    public override string FellInstead(string kpi, string by) => Ended($"{kpi}: no subió, bajó {by}");
    public override string RoseInstead(string kpi, string by) => Ended($"{kpi}: no bajó, subió {by}");
    public override string DidNotMove => "No se movió.";
    public override string AddedByParts => "Lo que cada componente suma a la variación:";
    public override string PartColumn => "componente";
    public override string AddsColumn => "aporta";
    public override string OwnChangeColumn => "por su propia variación";
    public override string WeightColumn => "por su peso";
    public override string Sum => "en total";
    public override string AddedBy(string dimension) => $"Lo que cada {dimension} suma a la variación";
    public override string SeenAnotherWay(string sentence) => $"Visto de otro modo: {sentence}";
    public override string AddsByRate(string name, string before, string now, string adds, string change) => Ended($"{name}: {before} → {now}, lo que aporta {adds} a la variación de {change}");
    public override string AddsByWeight(string name, string adds, string change) => Ended($"{name}: cambió su peso en el total, lo que aporta {adds} a la variación de {change}");
    public override string Others(string count) => count == "1" ? "1 otro" : $"otros {count}";

    public override string Together => " y ";
    public override string SameElsewhere(string system, string theirs) => $"{system} muestra {theirs}, y el recuento de aquí también.";
    public override string MoreElsewhere(string system, string theirs, string gap) => $"{system} muestra {theirs}: {gap} más de lo que se cuenta aquí.";
    public override string LessElsewhere(string system, string theirs, string gap) => $"{system} muestra {theirs}: {gap} menos de lo que se cuenta aquí.";
    public override string WayReaches(string system, string way) => $"Contando así ({way}), el número es el que muestra {system}.";
    public override string NoWayReaches(string system) => $"Ninguna de las otras formas de contar estos registros da lo que muestra {system}. Allí puede haber registros que nunca se importaron aquí, datos más recientes o un filtro que aquí no se conoce.";
    public override string WayColumn => "contado de otra forma";
    public override string RecordsAddedColumn => "registros de más";
    public override string RecordsLeftColumn => "registros de menos";
    public override string LeftToExplainColumn => "queda por explicar";
    public override string OnlyThatWay(string shown, string all) => $"Contados de esa forma y no aquí ({shown} de {all}):";
    public override string NotThatWay(string shown, string all) => $"Contados aquí y no de esa forma ({shown} de {all}):";

    public override string PeriodColumn => "periodo";
    public override string ChangeColumn => "variación";
    public override string Funnel => "Embudo";
    public override string FunnelSeen(string title, string steps) => $"{title}, etapa por etapa: {steps}.";
    public override string BarsSeen(string title, string high, string highest, string low, string lowest) => $"Barras, {title}: {high} es el mayor con {highest}, {low} el menor con {lowest}.";
    public override string LineSeen(string title, string from, string first, string to, string last, string high, string highest, string low, string lowest) => $"Línea, {title}: de {first} ({from}) a {last} ({to}); máximo {highest} ({high}), mínimo {lowest} ({low}).";
    public override string AskWhy => "¿por qué?";
    public override string AskOverTime => "por mes";
    public override string AskLastYear => "en comparación con el año pasado";
    public override string AskRecords => "muéstrame los registros";

    public override string Alert(string kpi, string condition) => $"Entendido: avisar cuando {kpi} {condition}.";
    public override string Condition(string condition, string? value) => condition switch
    {
        "above" => value is null ? "supere un nivel (¿cuál? indíquelo, por favor)" : $"supere {value}",
        "below" => value is null ? "baje de un nivel (¿cuál? indíquelo, por favor)" : $"baje de {value}",
        "change_above" => value is null ? "suba de forma inusual (indique cuánto para ser exacto)" : $"suba más de {value}",
        "change_below" => value is null ? "baje de forma inusual (indique cuánto para ser exacto)" : $"baje más de {value}",
        "unusual" => "sea inusual para la época",
        "off_pace" => "quede por debajo del ritmo que exige la meta",
        "sla_missed" => "incumpla el nivel de servicio acordado",
        "stale" => "pase demasiado tiempo sin actualizarse",
        _ => condition,
    };
    public override string ForAsLongAs(string duration) => $"Debe mantenerse {duration}.";
    public override string Destination(string channel) => $"Se publicaría en {channel}.";
    public override string Digest(string content, string schedule) => $"Entendido: enviar {content} {schedule}.";
    public override string Schedule(QuerySchedule schedule)
    {
        var at = $" a las {schedule.Time ?? "09:00"}{(schedule.Tz is null ? "" : $" ({schedule.Tz})")}";
        var weekday = Weekdays[Weekday(schedule.Weekday) ?? 0];
        return schedule.Every switch
        {
            "day" => "todos los días",
            "workday" => "todos los días hábiles",
            "week" => $"cada semana ({weekday})",
            "two_weeks" => $"cada dos semanas ({weekday})",
            "month" => $"el día {Notation.Of(Language).Fixed(schedule.Day ?? 1, 0)} de cada mes",
            "quarter" => "el primer día de cada trimestre",
            _ => schedule.Every,
        } + at;
    }
    public override string DigestOverview => "los KPI principales";
    public override string NotDeliveredHere => "Aquí no se configuró nada: los mensajes solo se entregan en el chat.";

    public override string Clarify(ClarifyReason reason, string subject) => reason switch
    {
        ClarifyReason.SeveralKpis => $"\"{subject}\" puede significar varios KPI. ¿Cuál?",
        ClarifyReason.NoKpi => "¿A qué KPI se refiere?",
        ClarifyReason.SeveralValues => $"\"{subject}\" corresponde a varias cosas en los datos. ¿Cuál?",
        ClarifyReason.UnknownValue => $"\"{subject}\" no está en los datos. ¿Quiso decir uno de estos?",
        ClarifyReason.UnknownWord => $"No conozco \"{subject}\", y podría cambiar la respuesta. ¿Qué quiere decir?",
        ClarifyReason.NothingToFollow => "No hay una pregunta anterior para continuar. ¿Qué quiere saber?",
        ClarifyReason.TooMuchAtOnce => $"Es demasiado para una sola respuesta (\"{subject}\"). ¿Cuál primero?",
        ClarifyReason.CannotCutBy => $"Ese KPI no se puede ver por {subject}. ¿Ayuda alguno de estos?",
        ClarifyReason.WhoAreYou => "No sé qué vendedor es usted. Pregunte con su nombre tal como está en el CRM.",
    };
    public override string Unsupported(UnsupportedReason reason, string subject) => reason switch
    {
        UnsupportedReason.NotAKpiQuestion => "Respondo preguntas sobre KPI de marketing y ventas, y no reconozco esta como una de ellas.",
        UnsupportedReason.WouldWrite => "Solo leo: no puedo cambiar, enviar ni borrar nada en el CRM.",
        UnsupportedReason.Future => $"El futuro de {subject} no se conoce; solo los ingresos tienen pronóstico.",
        UnsupportedReason.Instruction => "Eso es una instrucción, no una pregunta sobre KPI.",
    };
    public override string Instead(string examples) => $"Puede preguntar, por ejemplo: {examples}.";
}
