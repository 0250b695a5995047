using KpiBot.Access;
using KpiBot.Alerts;

namespace KpiBot.Chat.Wording;

/// <summary>Brazilian Portuguese.</summary>
internal static class PortugueseDesk
{
    public static DeskTexts Texts { get; } = new()
    {
        NewAlert = "Um novo alerta, como entendi:",
        NewDigest = "Um novo resumo, como entendi:",
        Now = value => $"Agora: {value}.",
        NeverFired = "Não teria disparado nos últimos 12 meses.",
        WouldHaveFired = (times, last) => $"Teria disparado {times} vezes nos últimos 12 meses, a última em {last}.",
        WouldHaveFiredOnce = last => $"Teria disparado uma vez nos últimos 12 meses, em {last}.",
        OtherCurrency = (sign, own) => $"Este workspace conta em {own}, e um valor em {sign} não é convertido: peça o alerta de novo com o valor em {own}.",
        HowItSpeaks = (most, apart) => $"Verificado a cada mudança dos dados; interrompe no máximo {most} vezes por dia, com {apart} entre uma e outra, e a mensagem diz quando terminou.",
        SaidAgain = after => $"Enquanto durar, é dito de novo após {after}.",
        QuietAt = (hours, daysOff) => (hours, daysOff) switch
        {
            ({ } time, true) => $"Não interrompe ninguém das {time.From} às {time.To}, nem em dias de folga.",
            ({ } time, false) => $"Não interrompe ninguém das {time.From} às {time.To}.",
            _ => "Não interrompe ninguém em dias de folga.",
        },
        Escalates = list => $"Enquanto ninguém assume: {list}.",
        Next = (after, whom) => $"após {after} {whom}",
        NextDates = dates => $"Próximos: {dates}.",
        AlignmentDigest = "o resumo de alinhamento de marketing e vendas",
        PostedTo = place => $"Publicado em {place}.",
        ToYouAlone = "Enviado só para você.",
        Readers = place => place switch
        {
            Place.Direct => "Só você lê.",
            Place.Private => "Todos os que foram admitidos nesse canal leem.",
            Place.Public => "Qualquer membro do workspace pode ler.",
            Place.Shared => "Outras organizações também leem esse canal.",
            Place.Unknown => "Não se sabe quem lê.",
        },
        Confirm = "Confirmar",
        Change = "Mudar",
        Cancel = "Cancelar",
        OnlyToMe = "Só para mim",
        HowToChange = "Diga o que deve ser diferente, por exemplo “mude para 6.000”, “só no Oeste”, ou a frase inteira de novo.",
        Cancelled = "Cancelado: nada foi configurado.",
        AlertMade = name => $"Pronto: o alerta “{name}” está ligado. “meus alertas” lista os seus.",
        DigestMade = name => $"Pronto: o resumo “{name}” está ligado. “meus resumos” lista os seus.",
        AskLevel = (test, name, level) => test switch
        {
            AlertTest.Below => $"me avise quando {name} ficar abaixo de {level}",
            AlertTest.Rise => $"me avise quando {name} subir mais de {level}",
            AlertTest.Fall => $"me avise quando {name} cair mais de {level}",
            _ => $"me avise quando {name} ficar acima de {level}",
        },
        Missing = (missing, subject) => missing switch
        {
            AlertMissing.Figure => "É sobre qual número? Por exemplo: “avise quando a taxa de ganho ficar abaixo de 40%”.",
            AlertMissing.OneFigure => "Um alerta observa um número: escolha um deles, sem “por”.",
            AlertMissing.Threshold => $"{subject}: acima ou abaixo de que valor? Por exemplo: “acima de 100”.",
            AlertMissing.Size => $"{subject}: de quanto? Por exemplo: “de 10%”.",
            AlertMissing.NotComparable => $"{subject}: as últimas semanas ainda estão em andamento, por isso nenhuma pode ser chamada de incomum. Diga um nível.",
            _ => subject,
        },
        WhenToSend = "Quando deve ser enviado? Por exemplo: “toda segunda às 9h”.",
        CannotRepeat = "Posso enviar regularmente o que se pergunta em uma frase: pergunte assim primeiro.",
        UnknownPlace = name => $"Não conheço {name}, ou não estou lá: convide-me e escreva o nome de modo que vire um link.",
        AskThere = "Para um canal privado, peça no próprio canal.",
        PlaceMayNot = "Nem todos os que leem esse lugar podem ver esse número.",
        TooOld = "Isso é antigo demais: peça de novo, por favor.",
        Alerts = "Alertas",
        NoAlerts = "Ainda não há alertas aqui. Diga por exemplo: “avise quando a taxa de ganho ficar abaixo de 40%”.",
        Digests = "Resumos",
        NoDigests = "Ainda não há resumos aqui. Diga por exemplo: “envie leads por canal toda segunda às 9h”.",
        HowToManage = "Pelo nome ou número: “pausar alerta 1”, “retomar alerta 1”, “mudar alerta 1 para 6.000”, “testar alerta 1”, “apagar alerta 1”.",
        HowToChangeAlert = "Diga o que deve ser diferente: “mudar alerta 1: acima de 6.000”, “… : silêncio das 18h às 8h e nos fins de semana”, “… : escalar para @ana após 4 horas, depois #vendas após 8 horas”, “… : no máximo 2 por dia”, “… : pausa mínima 3 horas”, “… : repetir a cada 12 horas”, “… : em #vendas”, “… : em inglês”, “… : chamado CAC”.",
        HowToChangeDigest = "Diga o que deve ser diferente: “mudar resumo 1: toda sexta às 16:30”, “… : no último dia útil do mês às 9h”, “… : em #vendas”, “… : em inglês”, “… : para a diretoria”, “… : seções ritmo, pipeline”, “… : sem gráficos”, “… : esperar até 12:00”, “… : chamado Sexta”.",
        HowToManageDigests = "Pelo nome ou número: “pausar resumo 1”, “retomar resumo 1”, “mudar resumo 1: toda sexta às 16:30”, “testar resumo 1”, “apagar resumo 1”.",
        AskWhen = (name, words) => $"me avise quando {name} {words}",
        AskSend = words => $"envie um resumo {words}",
        OnlyATest = "Um teste que só você vê: é assim que ficaria agora.",
        Paused = "pausado",
        Firing = "disparado",
        WasPaused = name => $"“{name}” está pausado.",
        WasResumed = name => $"“{name}” continua.",
        WasDeleted = name => $"“{name}” foi apagado.",
        WasChanged = name => $"“{name}” foi mudado:",
        WasTested = name => $"Um teste de “{name}” foi publicado.",
        WasNoted = name => $"Anotado em “{name}”.",
        NoneCalled = name => $"Não há nenhum chamado “{name}”: “meus alertas” e “meus resumos” mostram o que há.",
        NotYours = "Só quem o criou, ou um administrador, pode fazer isso.",
        InTheSettings = "Esse está no arquivo de configuração: é lá que se muda.",
        TakenOn = "Você assumiu: ninguém mais é avisado.",
        Snoozed = until => $"Não interrompe ninguém até {until}.",
    };
}
