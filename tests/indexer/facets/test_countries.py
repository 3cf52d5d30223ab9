"""Tests of the country facet: what an article is about, and what it only mentions."""

import pytest

from indexer.article import Article
from indexer.facets.countries import find_countries


def countries_of(*paragraphs: str, title: str = "Un avocat en danger", home: str = "") -> tuple[str, ...]:
    """Describe an article of these paragraphs."""
    return codes_of(Article(title, paragraphs), home)


def codes_of(article: Article, home: str = "") -> tuple[str, ...]:
    """Give the codes of the countries of an article."""
    return tuple(country.value for country in find_countries(article, home))


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Kazakhstan. Une avocate fuit vers la Russie", ("KZ",)),
        ("Tchad : le procès reporté", ("TD",)),
        ("Appel urgent – Cuba : un poète au cachot", ("CU",)),
        ("Israël/TPO. Des démolitions annoncées", ("IL", "PS")),
        ("Russie et Ukraine : des prisonniers échangés", ("RU", "UA")),
        ("RDC - Trois militants jugés", ("CD",)),
        ("En Iran : trois exécutions", ("IR",)),
    ],
)
def test_a_title_prefix_decides(title: str, codes: tuple[str, ...]) -> None:
    """A country that the title begins with leaves no doubt, whatever the text speaks of."""
    text = "La police russe enquête. En Russie, la presse russe se tait. À Moscou, des Russes protestent."

    assert countries_of(text, title=title)[: len(codes)] == codes


def test_both_countries_of_a_title_are_kept_the_most_spoken_of_first() -> None:
    """Someone sent from one country to another is a case of both."""
    text = "Il a été battu par la police ouzbèke. En Ouzbékistan, son procès dure. À Tachkent, sa mère attend."

    assert countries_of(text, title="Après son renvoi par la Russie, un exilé battu en Ouzbékistan") == ("UZ", "RU")


def test_the_text_names_the_country_when_the_title_does_not() -> None:
    """Demonyms and towns in the lead are enough."""
    assert countries_of("La poétesse turkmène Maral a été arrêtée à Achgabat.") == ("TM",)


def test_towns_of_the_wide_list_name_the_country_of_a_text() -> None:
    """A small town is enough in the lead, where no other country is named."""
    assert countries_of("La syndicaliste Arvola Meñez a été arrêtée à Waspam.") == ("NI",)


def test_towns_of_the_wide_list_yield_to_the_country_a_page_names() -> None:
    """They weigh less than a country's name, and never decide against a title."""
    text = "Réfugiée à Waspam, puis à Marcala, elle attend. Le Pérou refuse de la recevoir. Au Pérou, on la menace."

    assert countries_of(text) == ("PE",)
    assert countries_of("Arrêté à Waspam, jugé à Waspam.", title="Pérou. Un avocat enlevé") == ("PE",)


def test_a_bystander_country_is_not_the_subject() -> None:
    """A country where some people work, or whose services did the like, is no second country."""
    text = (
        "Bekmurad, militant turkmène, a disparu au Turkménistan. Des migrants turkmènes travaillant en Turquie "
        "l'affirment. Au Turkménistan, sa famille a peur. Les services spéciaux ouzbeks et tadjiks ont agi de même."
    )

    assert countries_of(text) == ("TM",)


def test_a_country_spoken_of_all_along_is_a_second_one() -> None:
    """The fate of a person may hang on two countries."""
    first = "Il vit en Turquie. La police turque l'a arrêté à Istanbul. Des agents iraniens l'ont suivi depuis l'Iran."
    then = "La Turquie peut le renvoyer. L'Iran le réclame. Les juges turcs hésitent. À Téhéran, un tribunal l'attend."
    last = "La justice iranienne le menace. La presse iranienne l'accuse."

    assert set(countries_of(first, then, last)) == {"TR", "IR"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Écrivez aussi à l'ambassade du Togo à Berlin.",
        "Manifestation devant l'ambassade d'Iran en Suède.",
        "L'ambassadrice de Cuba au Chili a répondu.",
        "Copie à : consulat de Turquie, Lyon, France.",
        "Le consulat général du Maroc à Rome est fermé.",
    ],
)
def test_embassies_do_not_count(sentence: str) -> None:
    """Neither the country an embassy is of, nor the town it is in."""
    assert countries_of(sentence) == ()


def test_address_blocks_and_contact_lines_do_not_count() -> None:
    """Those who are written to may live anywhere."""
    block = ("Envoyez vos appels à :", "Président de la République", "Palais de Koulouba", "Bamako, Mali")
    contact = "Tél. : +41 22 000 00 00, presse@exemple.org, Genève, Suisse."

    assert countries_of(*block, contact, "Le juge camerounais Atangana est détenu à Yaoundé.") == ("CM",)


@pytest.mark.parametrize(
    "sentence",
    [
        "France Dupont et Marie-France Leroy ont signé.",
        "Israël Ngoma est avocat.",
        "Amnesty International Maroc a publié ce texte.",
        "La lettre est écrite en russe et en anglais.",
        "Radio France et Air France ont refusé.",
    ],
)
def test_names_and_languages_do_not_count(sentence: str) -> None:
    """A country's name within another name is not the country."""
    assert countries_of(sentence) == ()


def test_the_site_s_own_country_needs_the_title() -> None:
    """Sections ask their government to act; the case is elsewhere."""
    text = "La Belgique doit parler. Le gouvernement belge se tait. Un journaliste érythréen dort en prison à Asmara."

    assert countries_of(text, home="BE") == ("ER",)
    assert countries_of(text, title="La Belgique enferme des enfants", home="BE") == ("BE",)


def test_the_site_s_own_country_counts_when_it_is_nearly_alone() -> None:
    """A section also speaks of what happens at home."""
    text = "En France, la loi menace les manifestants. La police française a blessé dix personnes à Nantes."

    assert countries_of(text, home="FR") == ("FR",)


def test_home_nationals_abroad_leave_the_country_abroad() -> None:
    """A compatriot in prison elsewhere is a case of elsewhere."""
    assert countries_of("Il attend.", title="Un étudiant belge emprisonné en Iran", home="BE") == ("IR",)


def test_refugees_nationality_in_a_title_yields_to_the_country_they_are_in() -> None:
    """The nationality of people on the move is the subject only if the text agrees."""
    text = "À Samos, la police grecque a détruit le camp. La Grèce viole ses engagements."

    assert countries_of(text, title="Grèce et réfugiés afghans, la honte") == ("GR",)


def test_the_breadcrumb_and_a_country_line_say_what_the_title_does_not() -> None:
    """Both are trusted above the text, but only as whole lines."""
    by_crumb = Article("Un avocat en danger", ("Il est détenu.",), breadcrumb=("Accueil", "Pays", "Burundi"))
    by_line = Article("Un avocat en danger", ("Il est détenu.",), furniture=("Pays : Burundi", "Chine"))

    assert codes_of(by_crumb) == ("BI",)
    assert codes_of(by_line) == ("BI",)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Au Congo, à Pointe-Noire, un syndicaliste congolais a disparu.", "CG"),
        ("Au Congo, à Goma, un syndicaliste congolais a disparu.", "CD"),
        ("En Géorgie, aux États-Unis, un homme attend son exécution.", "US"),
        ("En Géorgie, à Tbilissi, un homme attend son procès.", "GE"),
    ],
)
def test_other_words_settle_an_ambiguous_name(text: str, code: str) -> None:
    """Two countries may share a name; towns and inhabitants tell them apart."""
    assert code in countries_of(text)
    assert len({"CD", "CG"} & set(countries_of(text))) < 2


def test_a_text_on_many_countries_is_about_none() -> None:
    """A survey of the world has no main country."""
    text = "Des avocats sont morts au Mexique. D'autres en Chine. D'autres au Honduras. D'autres enfin aux Philippines."

    assert countries_of(text, title="Les avocats du monde en danger") == ()


def test_a_text_without_a_country_has_none() -> None:
    """Nothing is guessed."""
    assert countries_of("Il est détenu depuis trois jours.") == ()


def test_an_occupied_territory_comes_before_its_occupier() -> None:
    """Where one army acts in every sentence, the place is still the subject."""
    text = (
        "Un hameau palestinien de Qalqilya est enclavé. Des soldats israéliens gardent la porte. L'armée israélienne "
        "a arrêté un père. Une avocate israélienne le défend. Israël occupe les territoires palestiniens."
    )

    assert countries_of(text, title="Un hameau entre deux portes") == ("PS", "IL")


def test_a_country_beside_a_label_of_the_title_counts() -> None:
    """Sites put country and kind of page in one line above a title."""
    article = Article("Un poète sort", ("Il est libre.",), furniture=("Bonne nouvelle: Kazakhstan", "Un poète sort"))

    assert codes_of(article) == ("KZ",)


def test_home_in_the_title_leaves_the_country_abroad_to_the_text() -> None:
    """A text on "La France arme …" is also about those who are bombed."""
    text = "Des avions bombardent le Yémen. Au Yémen, des milliers sont morts. Le Yémen a faim. La France se tait."

    assert countries_of(text, title="Ventes d'armes : la France complice", home="FR") == ("FR", "YE")


def test_a_breadcrumb_s_country_need_not_be_in_the_text() -> None:
    """The section alone may say it, while the text speaks of others."""
    article = Article(
        "Un avocat en danger", ("En Suède, il écrit.", "Au Ghana, il parle."), breadcrumb=("Pays", "Gambie")
    )

    assert codes_of(article) == ("GM",)


def test_congo_is_the_one_that_the_page_names_most_otherwise() -> None:
    """A flight to the other one does not settle what "congolais" means."""
    text = "Elle enseigne à Pointe-Noire. Un collègue aurait gagné Kinshasa, en République démocratique du Congo."

    assert countries_of(
        text, "Demandez aux autorités congolaises où elle est.", title="Pointe-Noire : elle a disparu"
    ) == ("CG",)


def test_a_country_to_which_people_are_driven_is_not_the_subject() -> None:
    """Where it happens is."""
    text = "Le tribunal de Barahona l'a inculpée. Deux élèves ont été conduits en Haïti le jour même."

    assert countries_of(text, "Ils n'avaient pas l'air dominicains, dit un agent.") == ("DO",)


def test_two_countries_whose_authorities_act_are_both_kept() -> None:
    """A case on a border."""
    first = "La police éthiopienne les détient à Dire Dawa. À Addis-Abeba, leurs familles attendent."
    second = "La gendarmerie de Djibouti les avait livrés. Un juge djiboutien se tait."
    third = "Nous demandons à Djibouti et à l'Éthiopie de les libérer."

    assert set(countries_of(first, second, third)) == {"DJ", "ET"}


def test_a_section_of_the_address_is_a_label() -> None:
    """When the text names the country too; the first part of an address may be an edition."""
    text = "Le militant tchadien attend. Des voisins libyens témoignent. La Libye se tait. À Sebha, on l'a vu."
    url = "https://port.example/pays/afrique/tchad/un-militant"

    assert codes_of(Article("Un militant en danger", (text,), url=url)) == ("TD",)
    assert codes_of(Article("Un militant en danger", ("Il attend, et le port avec lui.",), url=url)) == ()


def test_a_label_may_join_country_kind_and_state() -> None:
    """As kickers do: "Tchad – Action lettre / Délai expiré"."""
    title = "Un militant jugé"
    furniture = ("Tchad – Action lettre / Délai expiré", title)

    assert codes_of(Article(title, ("Il attend.",), furniture=furniture)) == ("TD",)


def test_the_nationality_of_a_title_leaves_room_for_where_it_happens() -> None:
    """A foreigner's case is one of the country that holds him."""
    text = "Au Liban, un maçon est détenu. La police libanaise l'a battu. À Beyrouth, sa femme attend."

    assert countries_of(text, title="Un maçon syrien menacé")[0] == "LB"
    assert "SY" in countries_of(text, title="Un maçon syrien menacé")


def test_who_crosses_a_border_takes_no_country_along() -> None:
    """Nor does the nationality of a company."""
    text = (
        "À Banjul, le pêcheur est détenu. Une amie a franchi la frontière et se trouve à Tambacounda, au Sénégal."
        " Un groupe libyen achète le port."
    )

    assert countries_of(text) == ("GM",)


def test_a_country_whose_home_one_visits_is_a_person() -> None:
    """Names of countries are first names too."""
    assert countries_of("À Dakar, il est libre. On boira le thé chez Israël.") == ("SN",)


def test_one_country_among_the_tags_is_a_label() -> None:
    """Several are what the site writes about."""
    text = "Au Niger, des bergers attendent. À Niamey, on se tait."
    article = Article("Un berger acquitté", (text,), furniture=("TAGS : Burkina Faso • Peuls • justice",))

    assert codes_of(article)[0] == "BF"
    assert codes_of(Article("Un berger acquitté", (text,), furniture=("Tags : Mali, Tchad",))) == ("NE",)


def test_a_neighbouring_country_is_an_aside() -> None:
    """Named as such, it is not where things happen."""
    assert countries_of("À Ouagadougou, un berger attend. On rend au Niger voisin ses troupeaux.") == ("BF",)


def test_a_person_named_like_a_town_takes_no_country_along() -> None:
    """The country named in full is where it happens."""
    text = "Santiago Maldonado a disparu le 1er août, en Argentine. Santiago n'a donné aucun signe de vie."

    assert countries_of(text, title="Où est Santiago Maldonado ?") == ("AR",)


def test_where_someone_lives_now_is_not_the_subject() -> None:
    """Nor where an asylum seeker comes from, when the text names where he is."""
    fled = "Elle est détenue à Jaffna. Son frère vit désormais à Chennai, en Inde."
    refused = "Érythréen, débouté de l'asile, il dort sous terre. Le canton de Vaud lui verse huit francs."

    assert countries_of(fled) == ("LK",)
    assert countries_of(refused)[0] == "CH"


def test_one_label_may_name_two_countries() -> None:
    """Beside the title it says more than the section in which the page is filed."""
    title = "Des bergers retenus"
    article = Article(title, ("Ils attendent.",), furniture=("Arménie / Azerbaïdjan", title), breadcrumb=("Arménie",))

    assert codes_of(article) == ("AM", "AZ")


def test_the_nationality_of_someone_weighs_less_than_the_police_that_beats_him() -> None:
    """A noun with a capital tells of a person, who may be anywhere."""
    text = "Farid, Afghan de dix-sept ans, a été enfermé au camp. Les policiers grecs ont cassé son téléphone."

    assert countries_of(text) == ("GR",)


@pytest.mark.parametrize(
    "bystander",
    [
        "Au Rwanda, aucune loi ne punit cela.",  # compared in one sentence
        "La Tanzanie voisine se tait, elle aussi.",
    ],
)
def test_a_country_named_in_passing_yields_to_where_the_places_are(bystander: str) -> None:
    """Though its name weighs more than the towns by which the text tells where it all happens."""
    assert countries_of("Deux fiancés sont détenus à Blantyre.", "Leur avocate vient de Lilongwe.", bystander) == (
        "MW",
    )


def test_the_one_country_that_a_text_comes_back_to_stands_out_from_many() -> None:
    """Towns of four others are named once each."""
    text = (
        "À Zarzis, un fossoyeur tient un registre des noyés.",
        "Des mères de Conakry lui écrivent. D'autres vivent près de Bamako. Une autre attend à Alep.",
        "Rome a signé un accord. Il a été conclu sans témoins à Tunis.",
    )

    assert countries_of(*text) == ("TN",)


def test_a_capital_that_is_asked_counts_as_its_government() -> None:
    """The country where a woman was sent is named more, the one that sent her away is asked too."""
    text = (
        "Sonia a été arrêtée au marché de Dajabón. Un arrêt lui a retiré sa nationalité dominicaine.",
        "Elle n'avait jamais mis les pieds en Haïti. Un fonctionnaire haïtien l'attend. En Haïti, elle est seule.",
        "On demande à Saint-Domingue de lui rendre ses papiers.",
    )

    assert set(countries_of(*text)) == {"HT", "DO"}


def test_a_text_that_speaks_to_two_governments_is_on_both() -> None:
    """The second is the one whose authorities act, however seldom it is named."""
    text = (
        "La police de Brazzaville expulse des familles vers l'autre rive.",
        "En RDC, elles dorment dans un stade. Les autorités de Kinshasa parlent de retours. La RDC se tait.",
    )

    assert countries_of(*text) == ("CD",)
    assert countries_of(*text, "Nous écrivons aux deux gouvernements.") == ("CD", "CG")


def test_of_two_countries_as_strong_the_one_whose_law_applies_is_meant() -> None:
    """The other shelters those who fled."""
    text = (
        "Elle a accouché près de Cox's Bazar, loin de Maungdaw.",
        "La loi birmane l'ignore, le Bangladesh la nourrit.",
    )

    assert countries_of(*text) == ("MM",)


def test_a_newspaper_of_another_country_s_name_leaves_the_country_to_the_text() -> None:
    """Unless nothing else is told."""
    told = "Le journal de la communauté tongienne de Suva est saisi. À Suva, son gérant est détenu."

    assert countries_of(told, title="« La Voix des Tonga » se tait") == ("FJ",)
    assert countries_of("Ses avocats font appel.", title="Le rédacteur de « La Tribune d’Algérie » jugé") == ("DZ",)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Au Cap-Vert, trois militantes sont jugées.", "CV"),
        ("Aux Salomon, quatre femmes sont arrêtées.", "SB"),
        ("Le gouvernement des Salomon se tait.", "SB"),
        ("À la Grenade, un juge est renvoyé.", "GD"),
        ("À Maurice, la police surveille le rivage.", "MU"),
        ("Le parlement samoan a voté.", "WS"),
    ],
)
def test_islands_are_known_by_their_short_names(text: str, code: str) -> None:
    """With the article that tells them from people and from other towns."""
    assert countries_of(text) == (code,)


def test_an_occupied_town_names_its_territory() -> None:
    """Though only the occupier acts."""
    assert countries_of("Des soldats israéliens à Hébron ont tiré sur un garçon.")[0] == "PS"
