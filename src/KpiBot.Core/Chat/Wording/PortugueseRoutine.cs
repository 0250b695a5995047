using KpiBot.Routine;

namespace KpiBot.Chat.Wording;

/// <summary>Brazilian Portuguese.</summary>
internal static class PortugueseRoutine
{
    public static RoutineTexts Texts { get; } = new()
    {
        MayNot = "Você não pode mudar isso aqui: peça a um administrador deste espaço.",
        Added = line => $"Anotado: {line}",
        SayDone = number => $"Estará no próximo resumo deste canal. Diga \"feito {number}\" quando estiver pronto.",
        NoAction = number => number.Length == 0 ? "Essa ação não existe mais." : $"Este canal não tem a ação {number}. Diga \"ações\" para vê-las.",
        Actions = "Ações deste canal",
        NoActions = "Este canal não tem ações abertas.",
        HowToAct = "Diga o que fazer, até quando e quem faz: \"ação: ligar para a Acme até sexta @ana\".",
        DoneButton = number => $"Feito {number}",
        AddButton = "Nova ação",
        Kept = "Guardado para o próximo resumo deste canal; nada é escrito no CRM.",
        HowToSay = "Diga sobre o que é, e depois o quê: \"feedback da campanha Feira de outono: os leads eram pequenos demais\". Valem leads, campanhas, segmentos e mensagens.",
        FeedbackButton = "Dar feedback",
        WhatToDo = "O que fazer?",
        WhoDoesIt = "Quem faz?",
        ByWhen = "Até quando?",
        AboutWhat = "Sobre o quê?",
        WhichOne = "Qual? (vazio: todos)",
        WhatToSay = "O que você diz?",
        Kind = on => on switch
        {
            FeedbackOn.Lead => "leads",
            FeedbackOn.Campaign => "campanhas",
            FeedbackOn.Segment => "segmentos",
            FeedbackOn.Message => "mensagens",
        },
        Watching = (kpis, quarter) => $"O resumo deste canal acompanha em {quarter}: {kpis}.",
        HowToWatch = "Diga quais indicadores acompanhar neste trimestre: \"acompanhar: taxa de ganho, CAC\".",
        Linked = owner => $"Agora você é {owner}: \"meu pipeline\" e \"meus leads sem contato\" são os seus. Seu endereço não foi guardado.",
        LinkedOther = (user, owner) => $"A partir de agora, {user} é {owner}.",
        NotLinked = user => $"Nenhum responsável dos dados corresponde sozinho ao seu endereço. Um administrador pode vincular: \"vincular {user} = nome como no CRM\".",
        NoOwner = name => $"Os dados não têm um único responsável {name}: escreva o nome como no CRM.",
        Unlinked = "Você não está mais vinculado a nenhum responsável.",
        WhoAreYou = "Qual responsável do CRM é você? Diga \"vincule-me\" uma vez, e seu endereço é comparado com os nomes dos responsáveis.",
        Untouched = (all, shown) => $"Seus leads sem contato depois do prazo: {all}. Os {shown} que esperam há mais tempo:",
        NoneUntouched = "Nenhum dos seus leads espera além do prazo.",
        NoFollowUp = "Ainda não há prazo de retorno combinado: \"sla: retorno em 4 horas úteis\".",
    };
}
