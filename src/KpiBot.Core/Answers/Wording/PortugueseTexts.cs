using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Answers.Wording;

/// <summary>Brazilian Portuguese.</summary>
public sealed record PortugueseTexts : Texts
{
    private static readonly string[] Weekdays = ["segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"];

    /// <summary>The texts.</summary>
    public static PortugueseTexts Instance { get; } = new();

    /// <inheritdoc/>
    public override Language Language => Language.Portuguese;

    public override string By(string dimension) => $"por {dimension}";
    public override string Each(Grain grain) => grain switch
    {
        Grain.Day => "por dia",
        Grain.Week => "por semana",
        Grain.Month => "por mês",
        Grain.Bimester => "por bimestre",
        Grain.Quarter => "por trimestre",
        Grain.FourMonths => "por quadrimestre",
        Grain.Half => "por semestre",
        Grain.Year => "por ano",
    };
    public override string Without(string values) => $"sem {values}";
    public override string Or(string first, string last) => $"{first} ou {last}";
    public override string ToDate(string period) => $"{period}, até agora";
    public override string Defaulted(string period) => $"{period} (nenhum período foi informado)";
    public override string Variant(string variant) => variant switch
    {
        "period" => "por período",
        "value" => "por valor",
        "paid" => "só canais pagos",
        "lagged" => "custo defasado pelo ciclo de vendas",
        "gross_profit" => "sobre o lucro bruto",
        _ => variant,
    };
    public override string NoValue => "sem valor";
    public override string Parts(string numerator, string denominator) => $"{numerator} de {denominator}";

    public override string Hours(string number) => Counted(number, "hora", "horas");
    public override string Days(string number) => Counted(number, "dia", "dias");
    public override string Months(string number) => Counted(number, "mês", "meses");
    public override string PerDay(string money) => $"{money} por dia";
    public override string Points(string number) => Counted(number, "ponto", "pontos");
    public override string PercentagePoints(string number) => $"{number} p.p.";

    public override string Compared(string period, string value, string change) => Ended($"Em comparação com {period}: era {value}, {change}");
    public override string ComparedWithNothing(string period) => $"Não há valor em {period} para comparar.";
    public override string Up(string change) => $"alta de {change}";
    public override string Down(string change) => $"queda de {change}";
    public override string Unchanged => "sem mudança";
    public override string SmallSample(string low, string high) => $"Menos de 30 registros: a taxa real pode estar em qualquer ponto entre {low} e {high} (95% de confiança).";
    public override string Projection(string low, string high) => $"80% dos resultados possíveis ficam entre {low} e {high}.";
    public override string LeftOut(string reasons) => $"Ficaram de fora: {reasons}.";
    public override string Unusual(string unit, string value, string low, string high) => $"Fora do comum: {unit} com {value}; pelo que veio antes, esperava-se entre {low} e {high}.";
    public override string CountedBy(string date) => $"Contado por: {date}.";
    public override string DaysCounted(string days, string zone, string? date) => date is null ? $"Dias: {days} ({zone})." : $"Dias: {days} ({zone}), por {date}.";
    public override string AsOf(string sources) => $"Dados até {sources}.";
    public override string MoreRows(string count) => $"… e mais {count}.";
    public override string LatestOf(string shown, string all) => $"São mostrados os últimos {shown} de {all}.";
    public override string SmallRows => "* menos de 30 registros: pouco para dizer que é o melhor ou o pior.";
    public override string NoRows => "Não há nada para listar aqui.";

    public override string NoRecords(string subject) => $"Não houve nada disto para calcular neste período: {subject}. Tente um período maior ou menos filtros.";
    public override string StageNotRecorded(string stage) => $"Nenhuma fonte conectada registra quando um lead passa a: {stage}. Mapeie essa data na importação, ou o significado da etapa nas configurações do workspace.";
    public override string NotConnected(string subject) => $"Não conectado: {subject}. Importe um arquivo que traga esses dados (kpibot import).";
    public override string NotAgreed(string setting) => $"Ainda não combinado neste workspace: {setting}. Defina no bloco workspace de um mapeamento ou importe.";
    public override string NoAmounts => "Nenhum desses registros tem um valor utilizável. Preencha os valores no CRM ou conecte taxas de câmbio.";
    public override string TargetReached => "A meta já foi atingida: não resta nada a cobrir.";
    public override string Unlimited => "Nenhum cliente foi perdido neste período; não há limite a calcular.";
    public override string HistoryTooShort => "Uma previsão precisa de pelo menos 90 dias de negócios ganhos antes de hoje, e de tantos dias quantos faltam até o fim do período pedido: peça um fim mais próximo.";
    public override string NoValueBecause(string reason) => $"Não há valor aqui ({reason}).";

    public override string Definition(string name, string definition) => $"{name}: {definition}";
    public override string CanBeCutBy(string dimensions) => $"Pode ser visto por: {dimensions}.";
    public override string Variants(string variants) => $"Variantes: {variants}.";
    public override string DefaultPeriod(DefaultPeriod period) => period switch
    {
        KpiBot.Kpis.DefaultPeriod.QuarterToDate => "Sem período informado: este trimestre até hoje.",
        KpiBot.Kpis.DefaultPeriod.LastTwelveMonths => "Sem período informado: os últimos 12 meses completos.",
        KpiBot.Kpis.DefaultPeriod.Today => "Sem período informado: hoje.",
        KpiBot.Kpis.DefaultPeriod.WholeQuarter => "Sem período informado: este trimestre inteiro.",
    };
    public override string BasisOf(Basis basis, string datedBy) => basis switch
    {
        Basis.Period => "Base: o que aconteceu no período.",
        Basis.Cohort when datedBy == "active_at_start" => "Base: quem já era cliente no início do período, acompanhado até o fim dele.",
        Basis.Cohort => "Base: o que começou no período, acompanhado até hoje.",
        Basis.Snapshot => "Base: a situação no último dia do período.",
    };
    public override string NeverCounted(string reasons) => $"Ficam de fora, com o número em cada resposta, os registros: {reasons}.";
    public override string CountsNewBusiness => "Onde os negócios têm tipo, só contam os negócios novos.";
    public override string DeletedNeverCounts => "O que foi excluído ou mesclado na fonte não conta.";
    public override string Published(string ranges) => $"Publicado por outros, como direção e não veredito (as definições diferem): {ranges}.";
    public override string NothingPublished(string kpi) => $"Nenhuma faixa publicada de {kpi} é conhecida aqui. O próprio passado diz mais: peça a evolução ou compare com o ano passado.";
    public override string PublishedFor(PublishedFor whom) => whom switch
    {
        Insights.PublishedFor.B2B => "em B2B",
        Insights.PublishedFor.Saas => "em software B2B",
        Insights.PublishedFor.SmallCustomers => "com clientes pequenos",
        Insights.PublishedFor.LargeCustomers => "com clientes grandes",
        Insights.PublishedFor.TopQuarter => "no melhor quartil",
    };
    public override string FreshnessOf(string source, string instant) => $"{source}: dados até {instant}.";
    public override string Skipped(string source, string count, string kind) => $"{source}: {count} linhas de {kind} não puderam ser lidas na última importação.";
    public override string NewestChanges(string source, string streams) => $"{source}: última alteração em {streams}.";
    public override string NewestOf(string source, string instant) => $"{source}, última alteração {instant}";
    public override string Incomplete(string sources) => $"Dados incompletos: {sources}. \"Até quando vão os dados?\" diz o que falta.";
    public override string Suspect(string source, string kind, string since) => $"{source}: dados incompletos. Desde {since} há muito menos de {kind} do que antes; nenhum alerta é avaliado até que voltem ou um administrador aceite.";
    public override string Unread(string source, string stream, string? since) => since is null ? $"{source}: dados incompletos. {stream} não pôde ser lido." : $"{source}: dados incompletos. {stream} não pôde ser lido desde {since}.";
    public override string Missing(string source, string count, string stream) => $"{source}: dados incompletos. Faltam {count} de {stream} que a fonte conta.";
    public override string NothingImported => "Nada foi importado neste workspace ainda. Comece com: kpibot import MAPPING.json";
    public override string Overview(string period) => $"Como estamos, {period}, em relação aos mesmos dias do período anterior:";
    public override string Help => "Pergunte sobre leads, conversão, pipeline, receita, ciclo de vendas, retenção, CAC, LTV e mais: um número, ao longo do tempo, por canal ou vendedor, comparado com outro período, ou o que significa.";
    public override string Examples => "Por exemplo:";
    public override Roll<string> ExampleQuestions { get; } = ["taxa de ganho por região no trimestre passado", "quantos leads por mês este ano", "CAC por canal em relação ao trimestre passado"];
    public override string Records(string name, string shown, string all) => $"{name}: {shown} de {all} registros, os mais recentes primeiro";
    public override string RankedRecords(string name, string shown, string all, bool largest) => $"{name}: {shown} de {all} registros, {(largest ? "o maior" : "o menor")} valor primeiro";
    public override string FurtherRecords(string name, string first, string last, string all) => $"{name}: {first}–{last} de {all} registros, os mais recentes primeiro";
    public override string NoRecordsBehind => "Não há registros por trás deste número.";
    public override string NothingToExplain => "Não há um valor anterior para explicar a variação.";
    public override string OnlyRevenueForecast(string kpi) => $"Por enquanto só a receita tem previsão, não {kpi}. Pergunte pela previsão de receita, ou por {kpi} ao longo do tempo.";
    public override string OnTarget(string target) => $"A meta de {target} foi atingida com exatidão.";
    public override string OffTarget(string target, string difference, bool isGood) => isGood ? $"A meta de {target} foi atingida: {difference}." : $"A meta de {target} não foi atingida: {difference}.";
    public override string Attained(string attained, string target) => $"{attained} da meta de {target} atingidos.";

    public override string MayBeChance => "Com tão poucos registros dos dois lados, o acaso já costuma bastar para uma diferença deste tamanho.";
    public override string CannotBeSplit => "Este número não é soma nem parcela dos seus registros (é uma mediana, por exemplo), então a variação não pode ser dividida entre eles com exatidão. Veja as quebras.";
    public override string NothingStandsOut => "Nada se destaca: nenhum grupo pesou na variação muito mais do que o seu tamanho.";
    public override string FellInstead(string kpi, string by) => Ended($"{kpi}: não subiu, caiu {by}");
    public override string RoseInstead(string kpi, string by) => Ended($"{kpi}: não caiu, subiu {by}");
    public override string DidNotMove => "Não mudou.";
    public override string AddedByParts => "O que cada parte soma à variação:";
    public override string PartColumn => "parcela";
    public override string AddsColumn => "soma";
    public override string OwnChangeColumn => "pela própria variação";
    public override string WeightColumn => "pelo peso";
    public override string Sum => "total";
    public override string AddedBy(string dimension) => $"O que cada {dimension} soma à variação";
    public override string SeenAnotherWay(string sentence) => $"Visto de outro modo: {sentence}";
    public override string AddsByRate(string name, string before, string now, string adds, string change) => Ended($"{name}: {before} → {now}, o que soma {adds} à variação de {change}");
    public override string AddsByWeight(string name, string adds, string change) => Ended($"{name}: seu peso no total mudou, o que soma {adds} à variação de {change}");
    public override string Others(string count) => count == "1" ? "1 outro" : $"outros {count}";

    public override string Together => " e ";
    public override string SameElsewhere(string system, string theirs) => $"{system} mostra {theirs}, e a contagem aqui também.";
    public override string MoreElsewhere(string system, string theirs, string gap) => $"{system} mostra {theirs}: {gap} a mais do que se conta aqui.";
    public override string LessElsewhere(string system, string theirs, string gap) => $"{system} mostra {theirs}: {gap} a menos do que se conta aqui.";
    public override string WayReaches(string system, string way) => $"Contando assim ({way}), o número é o que {system} mostra.";
    public override string NoWayReaches(string system) => $"Nenhuma das outras formas de contar estes registros dá o que {system} mostra. Lá pode haver registros que nunca foram importados aqui, dados mais recentes ou um filtro que aqui não se conhece.";
    public override string WayColumn => "contado de outra forma";
    public override string RecordsAddedColumn => "registros a mais";
    public override string RecordsLeftColumn => "registros a menos";
    public override string LeftToExplainColumn => "resta explicar";
    public override string OnlyThatWay(string shown, string all) => $"Contados dessa forma e não aqui ({shown} de {all}):";
    public override string NotThatWay(string shown, string all) => $"Contados aqui e não dessa forma ({shown} de {all}):";

    public override string PeriodColumn => "período";
    public override string ChangeColumn => "variação";
    public override string Funnel => "Funil";
    public override string FunnelSeen(string title, string steps) => $"{title}, etapa por etapa: {steps}.";
    public override string BarsSeen(string title, string high, string highest, string low, string lowest) => $"Barras, {title}: {high} é o maior com {highest}, {low} o menor com {lowest}.";
    public override string LineSeen(string title, string from, string first, string to, string last, string high, string highest, string low, string lowest) => $"Linha, {title}: de {first} ({from}) a {last} ({to}); máximo {highest} ({high}), mínimo {lowest} ({low}).";
    public override string AskWhy => "por quê?";
    public override string AskOverTime => "por mês";
    public override string AskLastYear => "em relação ao ano passado";
    public override string AskRecords => "mostre os registros";

    public override string Alert(string kpi, string condition) => $"Entendido: avisar quando {kpi} {condition}.";
    public override string Condition(string condition, string? value) => condition switch
    {
        "above" => value is null ? "passar de um nível (qual? informe, por favor)" : $"passar de {value}",
        "below" => value is null ? "cair abaixo de um nível (qual? informe, por favor)" : $"cair abaixo de {value}",
        "change_above" => value is null ? "subir de forma incomum (informe quanto para ser exato)" : $"subir mais de {value}",
        "change_below" => value is null ? "cair de forma incomum (informe quanto para ser exato)" : $"cair mais de {value}",
        "unusual" => "estiver fora do comum para a época",
        "off_pace" => "ficar abaixo do ritmo que a meta exige",
        "sla_missed" => "descumprir o nível de serviço combinado",
        "stale" => "ficar tempo demais sem atualização",
        _ => condition,
    };
    public override string ForAsLongAs(string duration) => $"Precisa durar {duration}.";
    public override string Destination(string channel) => $"Seria publicado em {channel}.";
    public override string Digest(string content, string schedule) => $"Entendido: enviar {content} {schedule}.";
    public override string Schedule(QuerySchedule schedule)
    {
        var at = $" às {schedule.Time ?? "09:00"}{(schedule.Tz is null ? "" : $" ({schedule.Tz})")}";
        var weekday = Weekdays[Weekday(schedule.Weekday) ?? 0];
        return schedule.Every switch
        {
            "day" => "todo dia",
            "workday" => "todo dia útil",
            "week" => $"toda semana ({weekday})",
            "two_weeks" => $"a cada duas semanas ({weekday})",
            "month" => $"no dia {Notation.Of(Language).Fixed(schedule.Day ?? 1, 0)} de cada mês",
            "quarter" => "no primeiro dia de cada trimestre",
            _ => schedule.Every,
        } + at;
    }
    public override string DigestOverview => "os principais KPIs";
    public override string NotDeliveredHere => "Nada foi configurado aqui: mensagens só são entregues no chat.";

    public override string Clarify(ClarifyReason reason, string subject) => reason switch
    {
        ClarifyReason.SeveralKpis => $"\"{subject}\" pode significar vários KPIs. Qual deles?",
        ClarifyReason.NoKpi => "De qual KPI você está falando?",
        ClarifyReason.SeveralValues => $"\"{subject}\" corresponde a mais de uma coisa nos dados. Qual delas?",
        ClarifyReason.UnknownValue => $"\"{subject}\" não está nos dados. Você quis dizer um destes?",
        ClarifyReason.UnknownWord => $"Não conheço \"{subject}\", e isso pode mudar a resposta. O que você quer dizer?",
        ClarifyReason.NothingToFollow => "Não há pergunta anterior para continuar. O que você quer saber?",
        ClarifyReason.TooMuchAtOnce => $"É demais para uma resposta só (\"{subject}\"). Qual primeiro?",
        ClarifyReason.CannotCutBy => $"Esse KPI não pode ser visto por {subject}. Algum destes ajuda?",
        ClarifyReason.WhoAreYou => "Não sei qual vendedor você é. Pergunte com o seu nome como está no CRM.",
    };
    public override string Unsupported(UnsupportedReason reason, string subject) => reason switch
    {
        UnsupportedReason.NotAKpiQuestion => "Respondo perguntas sobre KPIs de marketing e vendas, e não reconheço esta como uma delas.",
        UnsupportedReason.WouldWrite => "Eu só leio: não posso alterar, enviar nem apagar nada no CRM.",
        UnsupportedReason.Future => $"O futuro de {subject} não é conhecido; só a receita tem previsão.",
        UnsupportedReason.Instruction => "Isso é uma instrução, não uma pergunta sobre KPIs.",
    };
    public override string Instead(string examples) => $"Você pode perguntar, por exemplo: {examples}.";
}
