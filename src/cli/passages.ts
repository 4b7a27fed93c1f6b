/** A passage of fixtures/demo as the package ships it. */
export interface Passage {
  id: string
  title: string
  text: string
}
