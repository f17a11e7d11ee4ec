import type { Texts } from '../texts.ts';

export const asks: Texts['asks'] = {
  wind: {
    title: 'Une serre en fenêtres récupérées bouge au vent',
    story:
      'Je vous le dis à vous parce que je n’ose pas le dire en réunion : j’ai dessiné cette serre seule, un dimanche, avec des vidéos. Tout le monde m’a fait confiance. Depuis la tempête, je me lève la nuit quand ça souffle pour vérifier qu’elle tient encore. Un carreau s’est fendu et j’ai raconté que c’était un ballon. Je crois que je peux apprendre à la rendre solide, mais je ne sais pas par où commencer, et j’ai peur qu’on me dise qu’il faut tout démonter.',
    brief:
      'Huit fenêtres anciennes, charpente en chevrons vissés, sol argileux. À la dernière tempête, la structure a glissé de dix centimètres et un carreau s’est fendu. Question d’ancrage et de contreventement : un œil exercé, une matinée, du vieux bois de récupération.',
  },
  voice: {
    title: 'La guitare couvre la voix',
    story:
      'J’ai réécouté les six morceaux d’affilée et j’ai éteint avant la fin. Dès que la guitare entre, on ne comprend plus ce que je chante ; si je monte la voix, on n’entend plus qu’elle, et tous mes défauts avec. Je recule depuis des mois. Je n’ai jamais fait écouter ces chansons à quelqu’un qui s’y connaît, et c’est sans doute de cela que j’ai peur.',
    brief:
      'Six chansons en acoustique, voix et guitare sur pistes séparées, prises en chambre au micro statique. Au mixage, la voix s’efface ; monter le volume durcit les aigus. Une oreille neuve sur une chanson, ou une heure côte à côte : égalisation, compression.',
  },
  refusing: {
    title: 'Dire à quelqu’un que son objet ne sera pas réparé',
    story:
      'Samedi, un monsieur est venu avec le poste de radio de sa femme, qui est morte l’an dernier. Nous y avons passé deux heures à trois et nous n’y sommes pas arrivés. Il a dit que ce n’était rien, il a remercié tout le monde, et il est parti très vite en oubliant son écharpe. Je n’ai pas su quoi dire. J’aimerais que personne ne reparte comme cela de chez nous.',
    brief:
      'Café-réparation mensuel, douze bénévoles. Une réparation sur trois échoue. Des mots, un geste, une façon d’accueillir l’échec.',
  },
  firstConcert: {
    title: 'Chanter devant vingt personnes à la bibliothèque',
    story:
      'La bibliothécaire me propose un vendredi soir, une demi-heure, vingt chaises. J’ai dit que j’allais réfléchir et je n’ai pas répondu depuis trois semaines. La dernière fois que j’ai chanté devant du monde, j’avais quinze ans et je me suis arrêtée au milieu.',
    brief:
      'Premier concert, vingt chaises, une demi-heure. Deux ou trois répétitions face à une seule personne, patiente.',
  },
  liability: {
    title: 'Qui répond d’un appareil réparé qui prend feu ?',
    story:
      'Une bénévole a posé la question à voix haute et plus personne n’a touché un tournevis de l’après-midi. J’avais écrit « nous sommes assurés » sur l’affiche sans en être certaine. Je n’ai pas dormi de la semaine.',
    brief:
      'Association de quartier, réparations électriques bénévoles. Quelle assurance, quelle décharge, et que dire franchement à l’accueil ?',
  },
  earth: {
    title: 'Peut-on manger ce qui poussera dans cette cour ?',
    story:
      'Il y avait ici un atelier d’imprimerie jusqu’en 1974. Deux familles ont des enfants petits. Je voulais planter tout de suite, et j’ai eu honte d’y avoir pensé après les autres.',
    brief:
      'Ancienne cour d’imprimerie, trente centimètres de remblai. Quelles analyses demander, à qui, et comment lire les résultats ?',
  },
  aloud: {
    title: 'Trois voisines n’osent pas lire à voix haute',
    story:
      'Elles lisent, je le sais : je vois leurs lèvres. Mais quand vient leur tour, l’une sort téléphoner, l’autre a oublié ses lunettes. Je crois que j’ai trop insisté au début, et que c’est un peu ma faute. Je ne voudrais pas les perdre.',
    brief:
      'Groupe de lecture du mardi, huit adultes. Le trac bloque la lecture à voix haute : exercices de souffle, textes courts écrits par le groupe, soirées d’essai.',
  },
  firstPage: {
    title: 'La page blanche d’un cahier d’atelier',
    story:
      'J’ai rempli quatre carnets de croquis et je n’arrive pas à écrire une phrase qui ne ressemble pas à un règlement. À l’école, c’était moi qui aidais les autres. Demander cela à mon âge me coûte plus que je ne pensais.',
    brief:
      'Quatre carnets de croquis, aucune phrase. Relire une page en toute franchise, chercher le ton juste, celui d’une lettre.',
  },
  slowing: {
    title: 'Des gens ralentissent et n’osent pas s’arrêter',
    story:
      'Je sais réparer, je ne sais pas dire bonjour. Je lève la tête trop tard, ou je tends une clé de douze à quelqu’un qui voulait juste regarder. Comment tient-on une porte ouverte sans tirer les gens par la manche ?',
    brief:
      'Établi de réparation de vélos sur un trottoir, une fois par semaine. Comment accueillir les personnes qui hésitent ?',
  },
  yellowLeaves: {
    title: 'Des feuilles jaunes, et peut-être pas le droit',
    story:
      'Les enfants arrosent trop parce qu’ils attendent trop, et je ne veux pas leur retirer l’arrosoir. La gérante se demande si l’on peut mettre des bacs là-haut. J’ai déjà promis des fraises à tout le monde.',
    brief:
      'Trois bacs sur la terrasse d’un immeuble de bureaux, feuilles jaunies par le bas. Faut-il l’accord de la copropriété ou celui de la mairie, et dans quel ordre ?',
  },
  gutter: {
    title: 'Une gouttière qui crache tout au même endroit',
    story:
      'Je calcule des bassins versants toute la journée, et me voilà sans idée devant trois mètres de gouttière. Les enfants attendent la cuve. J’aimerais un regard avant de percer quoi que ce soit.',
    brief:
      'Préau d’école, une descente d’eau, une petite serre à huit mètres. Comment y mener l’eau sans pompe ?',
  },
  shyPupils: {
    title: 'Des élèves qui regardent l’armoire et repartent',
    story:
      'Ils passent trois fois devant, lisent les étiquettes et s’en vont. Je dois avoir l’air d’une infirmière.',
    brief:
      'Grainothèque dans un couloir de collège, élèves timides, rebords de fenêtre au nord. Montrer par où commencer, avouer un ratage ou deux : une récréation, une fois.',
  },
  wardrobe: {
    title: 'Une petite serre, et des bras qui fatiguent',
    story: 'Je fatigue vite et je n’aime pas le dire. Je voudrais quand même la monter de mes mains.',
    brief:
      'Balcon au quatrième, exposé au vent, deux châssis récupérés, peu de forces. Quelqu’un de patient pour regarder le plan avant le premier coup de scie.',
  },
};
