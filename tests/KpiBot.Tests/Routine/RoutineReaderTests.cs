using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;
using KpiBot.Routine;
using KpiBot.Routine.Reading;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Routine;

/// <summary>What is to be kept, in words. 23 November 2026 is a Monday.</summary>
public sealed class RoutineReaderTests
{
    private static readonly DateOnly Today = A.Day("2026-11-23");

    [Theory]
    [InlineData("action: call Acme by Friday @ana", Language.English, "call Acme", "@ana", "2026-11-27")]
    [InlineData("Action: @U012AB send the offer until Dec 5th", Language.English, "send the offer", "@U012AB", "2026-12-05")]
    [InlineData("todo: fix the form by 12/5", Language.English, "fix the form", null, "2026-12-05")]
    [InlineData("action: review by Monday", Language.English, "review", null, "2026-11-30")]
    [InlineData("action: by the end of the month, clean the list", Language.English, "clean the list", null, "2026-11-30")]
    [InlineData("action: call them in 3 days", Language.English, "call them", null, "2026-11-26")]
    [InlineData("action: call by name", Language.English, "call by name", null, null)]
    [InlineData("ação: ligar para a Acme até sexta @ana", Language.Portuguese, "ligar para a Acme", "@ana", "2026-11-27")]
    [InlineData("Acao: mandar a proposta até 5/12", Language.Portuguese, "mandar a proposta", null, "2026-12-05")]
    [InlineData("ação: rever a lista até o fim do mês @João", Language.Portuguese, "rever a lista", "@João", "2026-11-30")]
    [InlineData("ação: fechar até 5 de janeiro", Language.Portuguese, "fechar", null, "2027-01-05")]
    [InlineData("acción: llamar a Acme antes del viernes @ana", Language.Spanish, "llamar a Acme", "@ana", "2026-11-27")]
    [InlineData("acción: revisar hasta el 5 de diciembre de 2026", Language.Spanish, "revisar", null, "2026-12-05")]
    [InlineData("acción: enviar para mañana", Language.Spanish, "enviar", null, "2026-11-24")]
    public void An_action_has_its_words_who_does_it_and_by_when(string said, Language language, string text, string? owner, string? due) =>
        Assert.Equal((language, new RoutineCommand.Act(text, owner, due is null ? null : A.Day(due))), Read(said));

    [Theory]
    [InlineData("done 3", Language.English)]
    [InlineData("Done #3!", Language.English)]
    [InlineData("feito 3", Language.Portuguese)]
    [InlineData("concluída 3", Language.Portuguese)]
    [InlineData("hecho 3", Language.Spanish)]
    public void Done_names_an_action(string said, Language language) => Assert.Equal((language, new RoutineCommand.Done(3)), Read(said));

    [Theory]
    [InlineData("feedback on campaign Spring fair: leads were too small", Language.English, FeedbackOn.Campaign, "Spring fair", "leads were too small")]
    [InlineData("feedback on leads: nobody answers", Language.English, FeedbackOn.Lead, "", "nobody answers")]
    [InlineData("feedback da campanha Feira: leads pequenos", Language.Portuguese, FeedbackOn.Campaign, "Feira", "leads pequenos")]
    [InlineData("feedback do segmento Alimentos: sem verba", Language.Portuguese, FeedbackOn.Segment, "Alimentos", "sem verba")]
    [InlineData("feedback sobre a mensagem \"peça agora\": não funciona", Language.Portuguese, FeedbackOn.Message, "peça agora", "não funciona")]
    [InlineData("comentario sobre la campaña Feria: leads pequeños", Language.Spanish, FeedbackOn.Campaign, "Feria", "leads pequeños")]
    public void Feedback_says_what_about(string said, Language language, FeedbackOn on, string subject, string text) => Assert.Equal((language, new RoutineCommand.Say(on, subject, text)), Read(said));

    [Theory]
    [InlineData("my leads without contact", Language.English)]
    [InlineData("my untouched leads", Language.English)]
    [InlineData("meus leads sem contato", Language.Portuguese)]
    [InlineData("mis leads sin contacto?", Language.Spanish)]
    public void Ones_own_leads_without_contact_are_asked_for(string said, Language language) => Assert.Equal((language, new RoutineCommand.MyUntouched()), Read(said));

    [Theory]
    [InlineData("sla: follow-up 4 business hours (9-18), 120 MQLs a month, 5 attempts, accept: budget and decision maker", 4, false, true, "09:00", 120, 5, "budget and decision maker")]
    [InlineData("sla: retorno em 4 horas úteis das 8h30 às 17h30, 1.200 MQLs por mês, 5 tentativas, aceite: orçamento", 4, false, true, "08:30", 1200, 5, "orçamento")]
    [InlineData("sla: seguimiento en 2 días", 2, true, false, null, null, null, null)]
    [InlineData("sla: 90 mqls", null, false, false, null, 90, null, null)]
    public void A_service_level_is_read_by_its_parts(string said, int? time, bool inDays, bool business, string? from, int? mqls, int? attempts, string? accept)
    {
        var words = Assert.IsType<RoutineCommand.SetLevel>(Read(said)!.Value.Command).Words;
        Assert.Equal((time, inDays, business, from is null ? null : TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), mqls, attempts, accept), (words.FollowUp, words.InDays, words.IsBusiness, words.Hours?.Start, words.Mqls, words.Attempts, words.Acceptance));
    }

    [Theory]
    [InlineData("target: win rate in Iberia 35%, baseline 30%, owner Ana, by 2026-12-31", "win rate in Iberia", 35, 30, "Ana", "2026-12-31")]
    [InlineData("goal: revenue won to $1.5M by end of the quarter, from 900k, @ana", "revenue won", 1500000, 900000, "ana", "2026-12-31")]
    [InlineData("meta: taxa de ganho na Iberia 35%, linha de base 30%, responsável Ana, até 2026-12-31", "taxa de ganho na Iberia", 35, 30, "Ana", "2026-12-31")]
    [InlineData("meta: leads 400", "leads", 400, null, null, null)]
    [InlineData("target: happiness", "happiness", null, null, null, null)]
    public void A_target_is_read_by_its_parts(string said, string kpi, int? value, int? baseline, string? owner, string? due)
    {
        var words = Assert.IsType<RoutineCommand.SetGoal>(Read(said)!.Value.Command).Words;
        Assert.Equal((kpi, value, baseline, owner, due is null ? (DateOnly?)null : A.Day(due)), (words.Kpi, words.Value, words.Baseline, words.Owner, words.Due));
    }

    [Fact]
    public void An_admin_names_a_user_and_an_owner() => Assert.Equal(new RoutineCommand.Link("U012AB", "Ana Souza"), Read("link @U012AB = Ana Souza")!.Value.Command);

    [Fact]
    public void No_question_of_the_collection_is_mistaken_for_something_to_keep() =>
        Assert.DoesNotContain(((string[])["en", "pt", "es"]).SelectMany(QuestionFiles.Of).SelectMany(question => question.Turns), turn => Read(turn.Question) is not null);

    private static (Language Language, RoutineCommand Command)? Read(string said) => RoutineReader.Read(said, Language.English, new BusinessCalendar(), Today);
}
